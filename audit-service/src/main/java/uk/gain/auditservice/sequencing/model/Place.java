package uk.gain.auditservice.sequencing.model;

/** A partition of a topic. */
public record Place(String topic, int partition) {}
