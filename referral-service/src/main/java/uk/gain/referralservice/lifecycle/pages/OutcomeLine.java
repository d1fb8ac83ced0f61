package uk.gain.referralservice.lifecycle.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Outcome;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.webui.Words;

/** An outcome in words. */
final class OutcomeLine {

    private OutcomeLine() {}

    /** Each with the agency whose answer led to it, where that was said. */
    static List<String> of(FollowedReferral referral) {
        Map<RequestId, String> agencies =
                referral.requests().stream()
                        .collect(
                                Collectors.toMap(
                                        request -> request.request().asked().id(),
                                        FollowedRequest::agencyName));
        return referral.outcomes().stream()
                .map(
                        outcome ->
                                outcome.request() == null
                                        ? of(outcome)
                                        : "%s (%s)"
                                                .formatted(
                                                        of(outcome),
                                                        agencies.get(outcome.request())))
                .toList();
    }

    private static String of(Outcome outcome) {
        String kind =
                outcome.kind() == Outcome.Kind.NONE
                        ? "Nothing came of it"
                        : Words.of(outcome.kind());
        if (outcome.valuePence() != null) {
            return "%s: £%s"
                    .formatted(
                            kind,
                            String.format(
                                    Locale.UK,
                                    "%,.2f",
                                    BigDecimal.valueOf(outcome.valuePence(), 2)));
        }
        return outcome.count() == null ? kind : "%s: %d".formatted(kind, outcome.count());
    }
}
