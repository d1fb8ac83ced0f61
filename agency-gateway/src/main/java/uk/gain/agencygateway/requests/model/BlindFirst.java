package uk.gain.agencygateway.requests.model;

import java.util.Set;
import uk.gain.identifiers.TokenKind;

/**
 * Whether an agency compares blind first, and by what.
 *
 * @param kinds what its records can be compared by; at least one when it is on
 */
public record BlindFirst(boolean on, Set<TokenKind> kinds) {

    public static final BlindFirst OFF = new BlindFirst(false, Set.of());

    public BlindFirst {
        kinds = Set.copyOf(kinds);
    }
}
