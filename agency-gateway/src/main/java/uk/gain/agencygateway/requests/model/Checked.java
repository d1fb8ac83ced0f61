package uk.gain.agencygateway.requests.model;

/** Proposed content after every rule was asked. */
public sealed interface Checked permits AnswerContent, ContentNotAcceptable {}
