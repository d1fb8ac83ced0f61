package uk.gain.auditservice.finding.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;

/**
 * One step of a referral's story across the services.
 *
 * @param service which service told it
 * @param eventType kind of the event; AccessEvent for an access
 * @param by absent where nobody is named
 */
public record Step(
        long entry,
        Instant at,
        Stage stage,
        String service,
        String eventType,
        ReadEntry.@Nullable Person by,
        List<String> recipients,
        String kind,
        @Nullable String objectId,
        List<String> fields,
        @Nullable String reason) {

    private static final Set<String> ANSWERS =
            Set.of(
                    "RequestHit",
                    "RequestNoHit",
                    "RequestRefused",
                    "ContentProvided",
                    "ContentRefused",
                    "AnswerCorrected",
                    "AnswerWithdrawn");

    /** What a step is in a referral's life. */
    public enum Stage {
        RAISED,
        DELIVERED,
        OPENED,
        ANSWERED,
        /** Somebody looked at it, or it was handed out. */
        READ,
        /** An attempt that was refused. */
        DENIED,
        /** An auditor looked into its trail. */
        AUDITED,
        /** Anything else that was said about it. */
        MOVED
    }

    static Stage stage(ReadEntry entry) {
        if (!entry.outcome().equals("ALLOWED")) {
            return Stage.DENIED;
        }
        if (isLookUp(entry)) {
            return Stage.AUDITED;
        }
        if (entry.isAccess()) {
            return entry.operation().equals("CONSULTATION")
                            || entry.operation().equals("DISCLOSURE")
                    ? Stage.READ
                    : Stage.MOVED;
        }
        if (ANSWERS.contains(entry.eventType())) {
            return Stage.ANSWERED;
        }
        return switch (entry.eventType()) {
            case "ReferralRaised" -> Stage.RAISED;
            case "RequestDelivered" -> Stage.DELIVERED;
            case "RequestOpened" -> Stage.OPENED;
            default -> Stage.MOVED;
        };
    }

    public static Step of(ReadEntry entry) {
        return new Step(
                entry.index(),
                entry.at(),
                stage(entry),
                service(entry),
                entry.eventType(),
                entry.by(),
                entry.recipients(),
                entry.kind(),
                entry.objectId(),
                entry.fields(),
                entry.reason());
    }

    private static String service(ReadEntry entry) {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(entry.topic()))
                .findFirst()
                .map(Step::writer)
                .orElse("audit-service");
    }

    private static String writer(Topic<?> topic) {
        return topic.writer().serviceName();
    }

    private static boolean isLookUp(ReadEntry entry) {
        return Topics.all().stream().noneMatch(topic -> topic.name().equals(entry.topic()));
    }
}
