package uk.gain.referralservice.directory.model;

import org.jspecify.annotations.Nullable;

/**
 * Who changed an entry of the directory, named by opaque identifiers only.
 *
 * @param kind PERSON, SYSTEM or EXCHANGE
 * @param role in which role: OPERATOR, AGENCY_OFFICER, AGENCY_SYSTEM or EXCHANGE
 * @param organisation code of the body the party belongs to
 * @param onBehalfOf whom the party acted for; absent when for its own organisation
 */
public record Party(
        String kind,
        String role,
        String subject,
        String organisation,
        @Nullable String onBehalfOf) {

    /** What fills the directory from its seed. */
    public static final Party THE_EXCHANGE =
            new Party("EXCHANGE", "EXCHANGE", "referral-service", "EXCHANGE", null);

    /** A person of the team that runs the exchange. */
    public static Party operator(String subject, String organisation) {
        return new Party("PERSON", "OPERATOR", subject, organisation, null);
    }
}
