package uk.gain.referralservice.importing.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Objection;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;

/**
 * Rows made up to find out what would be objected to in every row of an import: one for each threat
 * area that rows may name, or for the one they have in common.
 */
public final class Specimens {

    private final Common common;
    private final List<Draft> drafts;

    private Specimens(Common common, List<Draft> drafts) {
        this.common = common;
        this.drafts = List.copyOf(drafts);
    }

    public static Specimens of(Common common, Narrative words) {
        Stream<ThreatArea> areas =
                common.threatArea() == null
                        ? Arrays.stream(ThreatArea.values())
                        : Stream.of(common.threatArea());
        return new Specimens(common, areas.map(area -> draft(common, words, area)).toList());
    }

    /** What stands against every one of them, and cannot be mended by a row. */
    public List<Complaint> complaints(Function<Draft, List<Objection>> door) {
        List<List<Objection>> objections = drafts.stream().map(door).toList();
        return objections.getFirst().stream()
                .filter(
                        objection ->
                                objections.stream().allMatch(others -> others.contains(objection)))
                .filter(this::isOfAllRows)
                .map(
                        objection ->
                                new Complaint(
                                        objection.field(),
                                        objection
                                                .rule()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                        objection.message()))
                .toList();
    }

    private boolean isOfAllRows(Objection objection) {
        String field = objection.field();
        return !FieldOfDraft.isOfARow(field)
                || (field.equals("requestingUnit") && common.requestingUnit() != null)
                || (field.startsWith("criteria") && common.criterion() != null);
    }

    private static Draft draft(Common common, Narrative words, ThreatArea area) {
        return new Draft(
                new Particulars(
                        orEmpty(common.requestingUnit()),
                        "1",
                        common.classification(),
                        common.urgency(),
                        area,
                        List.of(
                                common.criterion() == null
                                        ? new Criterion(Criterion.Kind.MAPPED_OCG, "1", null)
                                        : common.criterion()),
                        common.categories(),
                        common.safeguarding(),
                        common.covert(),
                        common.operation(),
                        common.lawfulPurpose()),
                common.holdsNoInterceptProduct(),
                common.respondBy(),
                common.recipients(),
                List.of(
                        new ProposedSubject(
                                SubjectKind.PERSON,
                                SubjectRole.SUSPECT,
                                List.of(new Identifier(Identifier.Kind.NAME, "Specimen")),
                                null)),
                words);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
