package uk.gain.platform.challenges;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gain.contract.StatedReason;
import uk.gain.platform.problems.Violation;

/**
 * Why somebody looks: one of the reasons, and their own words. Its toString holds no words.
 *
 * @param words {@value #LEAST} to {@value #MOST} characters
 */
public record Justified(StatedReason reason, String words) {

    public static final int LEAST = 10;
    public static final int MOST = 1_000;

    /** What is wrong with what was said; empty when it can be taken. */
    public static List<Violation> wrongWith(String reason, String words) {
        List<Violation> wrong = new ArrayList<>();
        if (known(reason).isEmpty()) {
            wrong.add(
                    new Violation("reason", "reason-is-known", "Select why you need to see this"));
        }
        int length = words.strip().length();
        if (length < LEAST || length > MOST) {
            wrong.add(
                    new Violation(
                            "words",
                            "words-length",
                            "Explain in your own words, with %d to %,d characters"
                                    .formatted(LEAST, MOST)));
        }
        return List.copyOf(wrong);
    }

    /** MUST only be called with what nothing is wrong with. */
    public static Justified of(String reason, String words) {
        return new Justified(known(reason).orElseThrow(), words.strip());
    }

    private static Optional<StatedReason> known(String reason) {
        return Arrays.stream(StatedReason.values())
                .filter(each -> each != StatedReason.UNKNOWN)
                .filter(each -> each.name().equals(reason))
                .findFirst();
    }

    @Override
    public String toString() {
        return "Justified[" + reason + "]";
    }
}
