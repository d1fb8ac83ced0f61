package uk.gain.agencygateway.requests.model;

import java.util.Set;
import uk.gain.identifiers.Token;

/** The tokens of all that a request asks, as far as the agency can compare it. */
public record Compared(Request request, Set<Token> tokens) implements Handed {

    public Compared {
        tokens = Set.copyOf(tokens);
    }
}
