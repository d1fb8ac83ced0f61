package uk.gain.referralservice.deconfliction.model;

/** A subject of a referral that arrived, and one of another referral that may be the same. */
public record Pair(SealedEvidence arrived, SealedEvidence other) {}
