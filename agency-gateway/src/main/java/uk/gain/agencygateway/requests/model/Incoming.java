package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a co-ordinator did about a referral, as far as the agencies are concerned. */
public sealed interface Incoming {

    Heading heading();

    /**
     * Which event it was.
     *
     * @param sequence gap-free per referral, from 1
     * @param type wire name of the event, e.g. ReferralRaised
     * @param organisation whose doing it was
     */
    record Heading(
            UUID eventId,
            ReferralId referral,
            long sequence,
            Instant occurredAt,
            String type,
            String organisation) {}

    /** One agency that is asked, now. */
    record Recipient(RequestId request, AgencyCode agency, Instant respondBy) {}

    /** A referral was raised; agencies held back are not among the recipients. */
    record Raised(Heading heading, Referral referral, List<Recipient> recipients)
            implements Incoming {}

    /** Further agencies are asked: added, or held back until now. */
    record Sent(Heading heading, List<Recipient> recipients) implements Incoming {}

    /**
     * Something for the history of the requests concerned.
     *
     * @param concerned empty for every request of the referral
     */
    record Noted(Heading heading, Set<RequestId> concerned) implements Incoming {}
}
