package uk.gain.referralservice.lifecycle.model;

/**
 * Who raises and follows referrals, for one region.
 *
 * @param subject the identity provider's subject, opaque
 * @param rocu the code of the region, from our own directory
 */
public record Coordinator(String subject, String rocu) {}
