package uk.gain.identifiers;

/**
 * What an agency is given instead of an identifier.
 *
 * @param value {@link MatchingKey#token}
 */
public record Token(TokenKind kind, String value) {}
