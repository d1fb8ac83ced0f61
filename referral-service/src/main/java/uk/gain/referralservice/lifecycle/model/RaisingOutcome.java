package uk.gain.referralservice.lifecycle.model;

/** What a co-ordinator is told who raises a referral. */
public sealed interface RaisingOutcome permits Raised, Examined.Refused {}
