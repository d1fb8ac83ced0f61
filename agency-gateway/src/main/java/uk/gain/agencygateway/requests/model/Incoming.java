package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a co-ordinator did about a referral, as far as the agencies are concerned. */
public sealed interface Incoming {

    Heading heading();

    /**
     * Which event it was.
     *
     * @param sequence gap-free per referral, from 1
     * @param type wire name of the event, e.g. ReferralRaised
     * @param organisation whose doing it was
     * @param code why, where the event has a code for it
     */
    record Heading(
            UUID eventId,
            ReferralId referral,
            long sequence,
            Instant occurredAt,
            String type,
            String organisation,
            @Nullable String code) {}

    /** One agency that is asked, now. */
    record Recipient(RequestId request, AgencyCode agency, Instant respondBy) {}

    /** A referral was raised; agencies held back are not among the recipients. */
    record Raised(Heading heading, Referral referral, List<Recipient> recipients)
            implements Incoming {}

    /** Further agencies are asked: added, or held back until now. */
    record Sent(Heading heading, List<Recipient> recipients) implements Incoming {}

    /**
     * Something that is acted on.
     *
     * @param concerned empty for every request of the referral
     * @param words what the co-ordinator says with it; absent without words
     */
    record Moved(
            Heading heading, Set<RequestId> concerned, Move move, @Nullable SealedContent words)
            implements Incoming {

        public Moved {
            concerned = Set.copyOf(concerned);
        }

        /**
         * Whether this concerns a request of the same referral.
         *
         * @param since sequence of the event that brought the request: what was done before it came
         *     is none of its business
         */
        public boolean concerns(Request request, long since) {
            return heading.referral().equals(request.particulars().referral())
                    && since <= heading.sequence()
                    && (concerned.isEmpty() || concerned.contains(request.id()));
        }
    }

    /**
     * The co-ordinator asks for consent to an act with an item of one agency's answer.
     *
     * @param recipient where the content would go; absent where the act has none
     * @param words why; absent without words
     */
    record ConsentSought(
            Heading heading,
            RequestId request,
            UUID contentItem,
            HandlingAct act,
            @Nullable String recipient,
            @Nullable SealedContent words)
            implements Incoming {}

    /**
     * Something for the history of the requests concerned.
     *
     * @param concerned empty for every request of the referral
     */
    record Noted(Heading heading, Set<RequestId> concerned) implements Incoming {}
}
