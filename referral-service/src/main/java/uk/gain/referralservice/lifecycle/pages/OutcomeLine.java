package uk.gain.referralservice.lifecycle.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import uk.gain.referralservice.lifecycle.model.Outcome;
import uk.gain.webui.Words;

/** An outcome in words. */
final class OutcomeLine {

    private OutcomeLine() {}

    static List<String> of(List<Outcome> outcomes) {
        return outcomes.stream().map(OutcomeLine::of).toList();
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
