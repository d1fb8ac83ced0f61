package uk.gain.referralservice.lifecycle.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Receipts;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.Standing;
import uk.gain.webui.Words;

/**
 * One agency's request on the referral's page.
 *
 * @param colour of the state's tag; absent means the design system's default
 * @param receipts those there are
 * @param refusal why the agency refused, or why it was never sent; absent when neither
 * @param under the rule it was made under; absent for requests made before rules were kept
 * @param queue where it stands in the agency's queue; absent unless it is queued
 */
record RequestLine(
        UUID id,
        String agency,
        String agencyName,
        String state,
        @Nullable String colour,
        Instant respondBy,
        boolean overdue,
        List<Receipt> receipts,
        @Nullable String refusal,
        boolean contentAvailable,
        @Nullable String under,
        @Nullable Standing queue) {

    /** One of the four receipts; each is a fact of its own. */
    record Receipt(String name, Instant at) {

        static List<Receipt> of(Receipts receipts) {
            List<Receipt> known = new ArrayList<>();
            add(known, "Accepted", receipts.acceptedAt());
            add(known, "Delivered", receipts.deliveredAt());
            add(known, "Opened", receipts.openedAt());
            add(known, "Answered", receipts.answeredAt());
            return List.copyOf(known);
        }

        private static void add(List<Receipt> known, String name, @Nullable Instant at) {
            if (at != null) {
                known.add(new Receipt(name, at));
            }
        }
    }

    static RequestLine of(FollowedRequest followed, @Nullable Standing standing) {
        Request request = followed.request();
        return new RequestLine(
                request.asked().id().value(),
                request.asked().agency().value(),
                followed.agencyName(),
                state(request),
                colour(request),
                request.asked().respondBy(),
                followed.overdue(),
                Receipt.of(request.receipts()),
                followed.gatewayEnded()
                        ? "Never sent: when its turn came, no legal gateway permitted it any more"
                        : refusal(request),
                followed.contentAvailable(),
                followed.under() == null
                        ? null
                        : followed.under().rule() + ", version " + followed.under().version(),
                standing);
    }

    private static String state(Request request) {
        return switch (request) {
            case Request.Queued _ -> "Queued";
            case Request.Sent _ -> "Sent";
            case Request.Delivered _ -> "Delivered";
            case Request.Opened _ -> "Opened";
            case Request.Acknowledged _ -> "Acknowledged";
            case Request.ClarificationSought _ -> "Question to answer";
            case Request.Clarified _ -> "Question answered";
            case Request.Hit _ -> "Hit";
            case Request.NoHit _ -> "No hit";
            case Request.Refused _ -> "Refused";
            case Request.ContentProvided _ -> "Content provided";
            case Request.ContentPartial _ -> "Content partly provided";
            case Request.ContentRefused _ -> "Hit, content refused";
            case Request.Withdrawn _ -> "Withdrawn";
            case Request.Recalled _ -> "Recalled";
            case Request.Lapsed _ -> "Lapsed";
            case Request.Undeliverable _ -> "Undeliverable";
            case Request.Closed(Request.Live was) -> "Closed: " + state(was).toLowerCase(Locale.UK);
        };
    }

    private static @Nullable String colour(Request request) {
        return switch (request) {
            case Request.Queued _,
                    Request.Sent _,
                    Request.NoHit _,
                    Request.Withdrawn _,
                    Request.Lapsed _,
                    Request.Closed _ ->
                    "grey";
            case Request.Delivered _, Request.Clarified _ -> null;
            case Request.Opened _ -> "yellow";
            case Request.Acknowledged _ -> "turquoise";
            case Request.ClarificationSought _ -> "purple";
            case Request.Hit _, Request.ContentProvided _, Request.ContentPartial _ -> "green";
            case Request.Refused _, Request.ContentRefused _ -> "orange";
            case Request.Recalled _, Request.Undeliverable _ -> "red";
        };
    }

    private static @Nullable String refusal(Request request) {
        return switch (request) {
            case Request.Closed(Request.Live was) -> refusal(was);
            case Request.Refused refused -> Words.of(refused.code());
            case Request.ContentRefused refused -> Words.of(refused.code());
            case Request.Unanswered _,
                    Request.Ended _,
                    Request.AwaitingContent _,
                    Request.NoHit _,
                    Request.ContentProvided _ ->
                    null;
        };
    }
}
