package uk.gain.agencygateway.requests.model;

import java.util.Set;
import uk.gain.identifiers.TokenKind;

/**
 * How far the blind first stage has come. An agency that compares blind first is given keyed tokens
 * of the identifiers, and the content only once it has said that its records match.
 *
 * @param matched by what its records match; empty until it says so
 */
public record Blind(Stage stage, Set<TokenKind> matched) {

    public static final Blind NONE = new Blind(Stage.NONE, Set.of());

    public Blind {
        matched = Set.copyOf(matched);
    }

    /** How far it has come. */
    public enum Stage {
        /** The agency does not compare blind. */
        NONE,
        /** Tokens are to be fetched first, or again because more is asked since. */
        TOKENS_FIRST,
        /** The agency has the tokens of all that is asked. */
        TOKENS_DELIVERED,
        /** The agency said that its records match: the content can be fetched. */
        MATCHED,
        /**
         * Tokens decide nothing here, so a person does: nothing that is asked can be compared with
         * what the agency holds, or the agency took back what its comparing had answered.
         */
        FOR_A_PERSON
    }

    public static Blind at(Stage stage) {
        return new Blind(stage, Set.of());
    }

    /** Nothing that is asked, and no word about it, is given to the agency. */
    public boolean holdsBack() {
        return switch (stage) {
            case TOKENS_FIRST, TOKENS_DELIVERED -> true;
            case NONE, MATCHED, FOR_A_PERSON -> false;
        };
    }
}
