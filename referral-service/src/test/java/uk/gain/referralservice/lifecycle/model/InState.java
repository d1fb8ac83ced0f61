package uk.gain.referralservice.lifecycle.model;

import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.asked;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request in every state, by the codes of the tables in the feature's description. */
final class InState {

    static final Instant LIMIT = NOW.plus(Duration.ofDays(3));
    static final Instant STOPPED = NOW.minus(Duration.ofHours(1));
    static final UUID QUESTION = UUID.fromString("0199aaaa-0000-7000-8000-00000000000a");

    static final List<String> CODES =
            List.of(
                    "Q", "S", "D", "O", "A", "CS", "CD", "H", "NH", "RF", "CC", "CP", "CR", "W",
                    "W+", "X", "X+", "L", "U", "CL");

    private static final Receipts DELIVERED = new Receipts(NOW, NOW, null, null, null);
    private static final Receipts ANSWERED = new Receipts(NOW, NOW, null, null, NOW);

    private InState() {}

    static Request of(String code) {
        return of(code, Matters.NONE);
    }

    static Request of(String code, Matters matters) {
        Asked asked = asked(LIMIT).with(matters);
        Asked stopped = asked.with(matters.clockStopped(STOPPED));
        return switch (code) {
            case "Q" -> new Request.Queued(asked, Receipts.NONE);
            case "S" -> new Request.Sent(asked, Receipts.NONE);
            case "D" -> new Request.Delivered(asked, DELIVERED);
            case "O" -> new Request.Opened(asked, DELIVERED);
            case "A" -> new Request.Acknowledged(asked, DELIVERED);
            case "CS" -> new Request.ClarificationSought(stopped, DELIVERED, Set.of(QUESTION));
            case "CD" -> new Request.Clarified(asked, DELIVERED);
            case "H" -> new Request.Hit(asked, ANSWERED);
            case "NH" -> new Request.NoHit(asked, ANSWERED);
            case "RF" -> new Request.Refused(asked, ANSWERED, RefusalCode.OUT_OF_REMIT);
            case "CC" -> new Request.ContentProvided(asked, ANSWERED);
            case "CP" -> new Request.ContentPartial(asked, ANSWERED);
            case "CR" -> new Request.ContentRefused(asked, ANSWERED, RefusalCode.OUT_OF_REMIT);
            case "W" -> new Request.Withdrawn(asked, Receipts.NONE);
            case "W+" -> new Request.Withdrawn(asked, DELIVERED);
            case "X" -> new Request.Recalled(asked, Receipts.NONE);
            case "X+" -> new Request.Recalled(asked, DELIVERED);
            case "L" -> new Request.Lapsed(asked, Receipts.NONE);
            case "U" -> new Request.Undeliverable(asked, Receipts.NONE);
            case "CL" -> new Request.Closed(new Request.NoHit(asked, ANSWERED));
            default -> throw new IllegalArgumentException(code);
        };
    }

    /** As the tables write it; the same state is a dot. */
    static String cell(Request before, @Nullable Request after) {
        if (after == null) {
            return "-";
        }
        if (before.state() == after.state()) {
            return ".";
        }
        return CODES.stream()
                .filter(code -> of(code).state() == after.state())
                .findFirst()
                .orElseThrow();
    }
}
