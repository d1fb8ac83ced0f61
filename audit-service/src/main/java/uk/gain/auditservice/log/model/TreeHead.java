package uk.gain.auditservice.log.model;

/** How many entries the log holds, and the one hash that stands for all of them. */
public record TreeHead(long size, Hash root) {}
