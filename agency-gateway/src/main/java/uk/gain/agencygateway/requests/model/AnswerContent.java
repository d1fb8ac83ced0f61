package uk.gain.agencygateway.requests.model;

import java.util.List;

/** What the agency gives after a hit: one item or more, every one of which keeps every rule. */
public record AnswerContent(List<ContentItem> items) implements Checked {}
