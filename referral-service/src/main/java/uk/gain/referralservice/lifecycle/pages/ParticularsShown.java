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
public record ParticularsShown(
        String reference,
        String rollUp,
        int overdue,
        String classification,
        Instant raisedAt,
        List<Line> lines) {

    static ParticularsShown of(Referral referral, UnitNames.Names units) {
        Particulars particulars = referral.particulars();
        return new ParticularsShown(
                referral.reference(),
                referral.rollUp().text(),
                referral.rollUp().overdue(),
                Words.of(particulars.classification()),
                referral.raisedAt(),
                lines(particulars, units).map(line -> new Line(line.name(), line.text())).toList());
    }

    /** What a referral, or a draft of one, says openly; what is not stated is left out. */
    public static Stream<Open> lines(Particulars particulars, UnitNames.Names units) {
        return Stream.of(
                        open("Requesting unit", units.name(particulars.requestingUnit())),
                        open("The unit’s reference", particulars.requestingUnitReference()),
                        open("Classification", Words.of(particulars.classification())),
                        open("Urgency", Words.of(particulars.urgency())),
                        open("Threat area", Words.of(particulars.threatArea())),
                        open("Criteria", criteria(particulars)),
                        open("Information wanted", categories(particulars)),
                        open("Purpose in law", Words.of(particulars.lawfulPurpose())),
                        open("Operation", particulars.operation()),
                        open("Handling", handling(particulars)))
                .filter(Objects::nonNull);
    }

    /** One thing that is said openly. */
    public record Open(String name, String text) {}

    private static @Nullable Open open(String name, @Nullable String text) {
        return text == null || text.isEmpty() ? null : new Open(name, text);
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
