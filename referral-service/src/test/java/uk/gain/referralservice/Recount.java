package uk.gain.referralservice;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.AnswerWithdrawn;
import uk.gain.contract.ClockRestarted;
import uk.gain.contract.ClockStopped;
import uk.gain.contract.ContentProvided;
import uk.gain.contract.ContentRefused;
import uk.gain.contract.Outcome;
import uk.gain.contract.OutcomeKind;
import uk.gain.contract.OutcomesAdded;
import uk.gain.contract.RecipientsAdded;
import uk.gain.contract.ReferralClosed;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRecalled;
import uk.gain.contract.ReferralReprioritised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.ReferralWithdrawn;
import uk.gain.contract.RequestExtended;
import uk.gain.contract.RequestHit;
import uk.gain.contract.RequestLapsed;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.RequestRefused;
import uk.gain.contract.RequestUndeliverable;
import uk.gain.contract.RequestsReleased;
import uk.gain.contract.WithdrawalTaken;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.Figures;
import uk.gain.referralservice.reporting.model.Row;
import uk.gain.referralservice.reporting.model.Worth;

/** Figures counted from what the topics say, one record after the other. */
final class Recount {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Map<UUID, ReferralRequest> raised = new HashMap<>();
    private final Map<UUID, Asked> requests = new LinkedHashMap<>();
    private final List<Stated> stated = new ArrayList<>();
    private final Instant now;

    Recount(List<ReferralRequest> asked, List<ReferralResponse> answered, Instant now) {
        this.now = now;
        asked.stream()
                .sorted(Comparator.comparingLong(ReferralRequest::getSequence))
                .forEach(this::hear);
        answered.stream()
                .sorted(Comparator.comparingLong(ReferralResponse::getSequence))
                .forEach(this::hear);
    }

    /** What is known of one request. */
    private static final class Asked {
        private final UUID referral;
        private final String agency;
        private @Nullable Instant sentAt;
        private Instant respondBy;
        private @Nullable Instant stoppedAt;
        private boolean ended;
        private @Nullable Object answer;
        private @Nullable Instant answeredAt;
        private @Nullable Object content;

        Asked(UUID referral, String agency, Instant respondBy) {
            this.referral = referral;
            this.agency = agency;
            this.respondBy = respondBy;
        }

        boolean queued() {
            return sentAt == null && !ended;
        }

        boolean unanswered() {
            return answer == null && !queued() && !ended;
        }

        boolean overdue(Instant at) {
            return unanswered() && respondBy.isBefore(stoppedAt == null ? at : stoppedAt);
        }
    }

    private void hear(ReferralRequest event) {
        UUID referral = event.getReferralId();
        switch (event.getBody()) {
            case ReferralRaised body -> {
                raised.put(referral, event);
                body.getRecipients().forEach(one -> ask(referral, one, event.getOccurredAt()));
            }
            case RecipientsAdded body ->
                    body.getRecipients().forEach(one -> ask(referral, one, event.getOccurredAt()));
            case RequestsReleased body ->
                    body.getRecipients()
                            .forEach(
                                    one -> {
                                        Asked request = request(one.getRequestId());
                                        request.sentAt = event.getOccurredAt();
                                        request.respondBy = one.getRespondBy();
                                    });
            case ReferralReprioritised body ->
                    body.getRecipients()
                            .forEach(
                                    one ->
                                            request(one.getRequestId()).respondBy =
                                                    one.getRespondBy());
            case RequestExtended body ->
                    request(body.getRequestId()).respondBy = body.getRespondBy();
            case ClockStopped body ->
                    request(body.getRequestId()).stoppedAt = event.getOccurredAt();
            case ClockRestarted body -> {
                request(body.getRequestId()).stoppedAt = null;
                request(body.getRequestId()).respondBy = body.getRespondBy();
            }
            case ReferralWithdrawn body ->
                    named(referral, body.getRequestIds()).stream()
                            .filter(request -> request.sentAt == null)
                            .forEach(request -> request.ended = true);
            case ReferralRecalled body ->
                    named(referral, body.getRequestIds()).forEach(request -> request.ended = true);
            case RequestLapsed body -> request(body.getRequestId()).ended = true;
            case ReferralClosed body -> state(referral, body.getOutcomes());
            case OutcomesAdded body -> state(referral, body.getOutcomes());
            default -> {
                // Nothing that is counted.
            }
        }
    }

    private void hear(ReferralResponse event) {
        Asked request = requests.get(event.getAggregateId());
        if (request == null) {
            return;
        }
        switch (event.getBody()) {
            case RequestHit body -> answer(request, body, event);
            case RequestNoHit body -> answer(request, body, event);
            case RequestRefused body -> answer(request, body, event);
            case ContentProvided body -> request.content = body;
            case ContentRefused body -> request.content = body;
            case AnswerWithdrawn _ -> {
                request.answer = null;
                request.answeredAt = null;
                request.content = null;
            }
            case WithdrawalTaken _ -> request.ended = true;
            case RequestUndeliverable _ -> request.ended = true;
            default -> {
                // Nothing that is counted.
            }
        }
    }

    private static void answer(Asked request, Object body, ReferralResponse event) {
        request.answer = body;
        request.answeredAt = event.getOccurredAt();
        request.content = null;
    }

    private void ask(UUID referral, uk.gain.contract.Recipient recipient, Instant at) {
        Asked request = new Asked(referral, recipient.getAgency(), recipient.getRespondBy());
        request.sentAt = recipient.getHeld() ? null : at;
        requests.put(recipient.getRequestId(), request);
    }

    private void state(UUID referral, List<Outcome> outcomes) {
        outcomes.forEach(outcome -> stated.add(new Stated(referral, outcome)));
    }

    /** An outcome, and whose. */
    private record Stated(UUID referral, Outcome outcome) {}

    private Asked request(UUID id) {
        Asked request = requests.get(id);
        if (request == null) {
            throw new AssertionError("Nobody asked " + id);
        }
        return request;
    }

    private Collection<Asked> named(UUID referral, List<UUID> ids) {
        return ids.isEmpty()
                ? requests.values().stream().filter(one -> one.referral.equals(referral)).toList()
                : ids.stream().map(this::request).toList();
    }

    List<Row> by(Set<Dimension> dimensions) {
        Map<Row, List<Asked>> groups = new LinkedHashMap<>();
        requests.values()
                .forEach(
                        request ->
                                groups.computeIfAbsent(
                                                key(request, dimensions), _ -> new ArrayList<>())
                                        .add(request));
        return groups.entrySet().stream()
                .map(
                        group ->
                                group.getKey()
                                        .with(
                                                figures(group.getValue())
                                                        .with(worth(group.getKey(), dimensions))))
                .toList();
    }

    private Worth worth(Row group, Set<Dimension> by) {
        List<Outcome> outcomes =
                stated.stream().filter(one -> isOf(group, one, by)).map(Stated::outcome).toList();
        return new Worth(
                count(outcomes, OutcomeKind.LEAD),
                people(outcomes, OutcomeKind.ARREST),
                count(outcomes, OutcomeKind.SEIZURE),
                outcomes.stream()
                        .filter(one -> one.getKind() == OutcomeKind.SEIZURE)
                        .mapToLong(one -> one.getValuePence() == null ? 0 : one.getValuePence())
                        .sum(),
                count(outcomes, OutcomeKind.DISRUPTION_MAJOR),
                count(outcomes, OutcomeKind.DISRUPTION_MODERATE),
                count(outcomes, OutcomeKind.DISRUPTION_MINOR),
                people(outcomes, OutcomeKind.SAFEGUARDING),
                count(outcomes, OutcomeKind.NONE));
    }

    /** By agency, an outcome is that of the request it names, or nobody's. */
    private boolean isOf(Row group, Stated one, Set<Dimension> by) {
        UUID named = one.outcome().getRequestId();
        if (by.contains(Dimension.AGENCY)) {
            return named != null && key(request(named), by).equals(group);
        }
        return requests.values().stream()
                .filter(request -> request.referral.equals(one.referral()))
                .findFirst()
                .map(request -> key(request, by).equals(group))
                .orElse(false);
    }

    private static long count(List<Outcome> outcomes, OutcomeKind kind) {
        return outcomes.stream().filter(one -> one.getKind() == kind).count();
    }

    private static long people(List<Outcome> outcomes, OutcomeKind kind) {
        return outcomes.stream()
                .filter(one -> one.getKind() == kind)
                .mapToLong(one -> one.getCount() == null ? 0 : one.getCount())
                .sum();
    }

    private Row key(Asked request, Set<Dimension> by) {
        ReferralRequest event = raised.get(request.referral);
        if (event == null || !(event.getBody() instanceof ReferralRaised referral)) {
            throw new AssertionError("Never raised: " + request.referral);
        }
        return new Row(
                by.contains(Dimension.UNIT) ? referral.getRequestingUnit() : null,
                by.contains(Dimension.ROCU) ? referral.getRocu() : null,
                by.contains(Dimension.AGENCY) ? request.agency : null,
                by.contains(Dimension.THREAT_AREA)
                        ? ThreatArea.valueOf(referral.getThreatArea().name())
                        : null,
                by.contains(Dimension.MONTH)
                        ? YearMonth.from(event.getOccurredAt().atZone(LONDON))
                        : null,
                Figures.NONE);
    }

    private Figures figures(List<Asked> group) {
        Set<UUID> referrals = new HashSet<>();
        List<Duration> times = new ArrayList<>();
        Map<RefusalCode, Long> refusals = new HashMap<>();
        for (Asked request : group) {
            referrals.add(request.referral);
            if (request.answeredAt != null && request.sentAt != null) {
                times.add(Duration.between(request.sentAt, request.answeredAt));
            }
            if (request.answer instanceof RequestRefused refused) {
                refusals.merge(RefusalCode.valueOf(refused.getCode().name()), 1L, Long::sum);
            }
            if (request.content instanceof ContentRefused refused) {
                refusals.merge(RefusalCode.valueOf(refused.getCode().name()), 1L, Long::sum);
            }
        }
        times.sort(Comparator.naturalOrder());
        return new Figures(
                referrals.size(),
                group.size(),
                number(group, Asked::queued),
                number(group, one -> one.answer instanceof RequestHit),
                number(group, one -> one.answer instanceof RequestNoHit),
                number(group, one -> one.answer instanceof RequestRefused),
                number(group, one -> one.content instanceof ContentRefused),
                refusals,
                number(group, Asked::unanswered),
                number(group, one -> one.overdue(now)),
                number(group, one -> one.answer == null && one.ended),
                rank(times, 0.5),
                rank(times, 0.9),
                Worth.NOTHING);
    }

    private static long number(List<Asked> group, Predicate<Asked> which) {
        return group.stream().filter(which).count();
    }

    /** Nearest rank: the smallest time that at least this share of the times do not exceed. */
    private static @Nullable Duration rank(List<Duration> times, double share) {
        return times.isEmpty() ? null : times.get((int) Math.ceil(share * times.size()) - 1);
    }
}
