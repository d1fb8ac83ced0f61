package uk.gain.agencygateway.requests.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gain.identifiers.MatchingKey;
import uk.gain.identifiers.Normalised;
import uk.gain.identifiers.Token;
import uk.gain.identifiers.TokenKind;
import uk.gain.identifiers.Written;

/** What is asked as tokens, and what an agency says of them. */
public final class Comparing {

    private Comparing() {}

    /**
     * The tokens of all that is asked, of these kinds; empty when of any subject there is none, for
     * then the agency could not say that it holds nothing. What is said later of one subject counts
     * with what was said before.
     */
    public static Optional<Set<Token>> tokens(Asked asked, Set<TokenKind> kinds, MatchingKey key) {
        Set<Token> tokens = new HashSet<>();
        boolean comparable = !asked.subjects().isEmpty();
        for (List<ReferralContent.Subject> subject :
                asked.subjects().stream()
                        .collect(Collectors.groupingBy(ReferralContent.Subject::subjectId))
                        .values()) {
            Set<Token> ofSubject =
                    Normalised.of(subject.stream().flatMap(Comparing::written).toList()).stream()
                            .filter(one -> kinds.contains(one.kind()))
                            .map(one -> new Token(one.kind(), key.token(one)))
                            .collect(Collectors.toSet());
            comparable &= !ofSubject.isEmpty();
            tokens.addAll(ofSubject);
        }
        return comparable ? Optional.of(tokens) : Optional.empty();
    }

    /**
     * By what records match; empty when nothing is declared, or anything that is no token of the
     * request.
     */
    public static Optional<Set<TokenKind>> matched(Set<String> declared, Set<Token> tokens) {
        Set<Token> matched =
                tokens.stream()
                        .filter(token -> declared.contains(token.value()))
                        .collect(Collectors.toSet());
        Set<String> known = matched.stream().map(Token::value).collect(Collectors.toSet());
        return declared.isEmpty() || !known.equals(declared)
                ? Optional.empty()
                : Optional.of(matched.stream().map(Token::kind).collect(Collectors.toSet()));
    }

    private static Stream<Written> written(ReferralContent.Subject subject) {
        return subject.identifiers().stream()
                .flatMap(identifier -> written(subject.kind(), identifier).stream());
    }

    private static Optional<Written> written(
            SubjectKind subject, ReferralContent.Identifier identifier) {
        return kind(subject, identifier.kind()).map(kind -> new Written(kind, identifier.value()));
    }

    private static Optional<Written.Kind> kind(SubjectKind subject, IdentifierKind kind) {
        return switch (kind) {
            case NAME, ALIAS ->
                    Optional.of(
                            subject == SubjectKind.ORGANISATION
                                    ? Written.Kind.ORGANISATION_NAME
                                    : Written.Kind.PERSON_NAME);
            case DATE_OF_BIRTH -> Optional.of(Written.Kind.DATE_OF_BIRTH);
            case ADDRESS -> Optional.of(Written.Kind.ADDRESS);
            case PHONE -> Optional.of(Written.Kind.PHONE);
            case EMAIL -> Optional.of(Written.Kind.EMAIL);
            case NATIONAL_INSURANCE_NUMBER -> Optional.of(Written.Kind.NATIONAL_INSURANCE_NUMBER);
            case PASSPORT -> Optional.of(Written.Kind.PASSPORT);
            case DRIVER_NUMBER -> Optional.of(Written.Kind.DRIVER_NUMBER);
            case VEHICLE_REGISTRATION -> Optional.of(Written.Kind.VEHICLE_REGISTRATION);
            case COMPANY_NUMBER -> Optional.of(Written.Kind.COMPANY_NUMBER);
            case BANK_ACCOUNT -> Optional.of(Written.Kind.BANK_ACCOUNT);
            case UNKNOWN -> Optional.empty();
        };
    }
}
