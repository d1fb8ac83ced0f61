package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/**
 * Who of the directory a draft asks.
 *
 * @param asked in order of their codes, each once
 * @param leftOut in order of their codes; when agencies are named, only those that were named
 */
public record Addressed(List<Addressee> asked, List<LeftOut> leftOut) {

    public Addressed {
        asked = List.copyOf(asked);
        leftOut = List.copyOf(leftOut);
    }
}
