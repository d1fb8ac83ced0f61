package uk.gain.agencygateway.requests.model;

import java.util.List;

/** Content, or a reason, breaks at least one rule. */
public record ContentNotAcceptable(List<BrokenRule> rules) implements Outcome, Checked, Declared {}
