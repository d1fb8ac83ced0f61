package uk.gain.referralservice.lifecycle.pages;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.webui.Words;

/** What a referral says openly, in words. */
record ParticularsShown(
        String reference,
        String rollUp,
        int overdue,
        String classification,
        Instant raisedAt,
        List<Line> lines) {

    static ParticularsShown of(Referral referral) {
        Particulars particulars = referral.particulars();
        return new ParticularsShown(
                referral.reference(),
                referral.rollUp().text(),
                referral.rollUp().overdue(),
                Words.of(particulars.classification()),
                referral.raisedAt(),
                Stream.of(
                                line("Requesting unit", particulars.requestingUnit()),
                                line("The unit’s reference", particulars.requestingUnitReference()),
                                line("Classification", Words.of(particulars.classification())),
                                line("Urgency", Words.of(particulars.urgency())),
                                line("Threat area", Words.of(particulars.threatArea())),
                                line("Criteria", criteria(particulars)),
                                line("Information wanted", categories(particulars)),
                                line("Purpose in law", Words.of(particulars.lawfulPurpose())),
                                line("Operation", particulars.operation()),
                                line("Handling", handling(particulars)))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable Line line(String name, @Nullable String text) {
        return text == null || text.isEmpty() ? null : new Line(name, text);
    }

    private static String criteria(Particulars particulars) {
        return particulars.criteria().stream()
                .map(ParticularsShown::criterion)
                .collect(Collectors.joining("; "));
    }

    private static String criterion(Criterion criterion) {
        return Stream.of(
                        Words.of(criterion.kind()),
                        criterion.reference(),
                        criterion.morileTier() == null
                                ? null
                                : "MoRiLE tier " + criterion.morileTier())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String categories(Particulars particulars) {
        return particulars.categories().stream().map(Words::of).collect(Collectors.joining(", "));
    }

    private static String handling(Particulars particulars) {
        return Stream.of(
                        particulars.safeguarding() ? "A person must be safeguarded" : null,
                        particulars.covert() ? "Covert" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
