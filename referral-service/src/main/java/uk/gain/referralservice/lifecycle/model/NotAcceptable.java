package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/** What was written breaks rules: all of them are named. */
public record NotAcceptable(List<BrokenRule> rules) implements Decision {

    public NotAcceptable {
        rules = List.copyOf(rules);
    }

    static NotAcceptable because(String field, String rule, String message) {
        return new NotAcceptable(List.of(new BrokenRule(field, rule, message)));
    }
}
