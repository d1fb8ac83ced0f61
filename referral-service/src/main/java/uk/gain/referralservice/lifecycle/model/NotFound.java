package uk.gain.referralservice.lifecycle.model;

/**
 * There is no such referral in the co-ordinator's region, or no such request of it; whether there
 * is elsewhere is not told.
 */
public record NotFound() implements Decision {}
