package uk.gain.agencygateway.webhooks.model;

/** An address as it was entered: good, or why not. */
public sealed interface Checked permits BrokenRule, Destination {}
