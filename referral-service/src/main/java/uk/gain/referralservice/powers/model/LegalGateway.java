package uk.gain.referralservice.powers.model;

/**
 * The rule that permits one disclosure, as it stood when the disclosure was asked for.
 *
 * @param rule the rule's id, e.g. CCA2013-S7
 * @param version from 1
 */
public record LegalGateway(String rule, int version, Onward onward) {}
