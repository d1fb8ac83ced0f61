package uk.gain.referralservice.importing.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;

/** Reads one row's values, gathering everything that is wrong with them. */
final class MakingNominal {

    private static final Pattern TIER = Pattern.compile("[0-9]{1,9}");

    private final Row.Read row;
    private final Common common;
    private final List<Complaint> complaints = new ArrayList<>();

    MakingNominal(Row.Read row, Common common) {
        this.row = row;
        this.common = common;
    }

    Nominal of(Narrative narrative) {
        row.values().keySet().stream().sorted().forEach(this::checkLengths);
        String unit = orElse(Column.REQUESTING_UNIT, common.requestingUnit());
        String reference = orElse(Column.OWN_REFERENCE, null);
        ThreatArea threatArea =
                symbol(Column.THREAT_AREA, ThreatArea.class).orElse(common.threatArea());
        if (threatArea == null && !row.values().containsKey(Column.THREAT_AREA)) {
            missing(Column.THREAT_AREA);
        }
        List<Criterion> criteria = criteria();
        SubjectKind kind = symbol(Column.KIND, SubjectKind.class).orElse(SubjectKind.PERSON);
        SubjectRole role = symbol(Column.ROLE, SubjectRole.class).orElse(null);
        boolean safeguarding = flag(Column.SAFEGUARDING) || common.safeguarding();
        boolean covert = flag(Column.COVERT) || common.covert();
        if (!complaints.isEmpty() || unit == null || reference == null || threatArea == null) {
            return new Nominal.Bad(row.at().line(), complaints);
        }
        Map<Identifier, Column> identifiers = identifiers();
        Draft draft =
                new Draft(
                        new Particulars(
                                unit,
                                reference,
                                common.classification(),
                                common.urgency(),
                                threatArea,
                                criteria,
                                common.categories(),
                                safeguarding,
                                covert,
                                common.operation(),
                                common.lawfulPurpose()),
                        common.holdsNoInterceptProduct(),
                        common.respondBy(),
                        common.recipients(),
                        List.of(
                                new ProposedSubject(
                                        kind,
                                        role,
                                        List.copyOf(identifiers.keySet()),
                                        value(Column.NOTE).orElse(null))),
                        narrative);
        return new Nominal.Proposed(
                row.at().line(),
                new NominalKey(unit, reference),
                draft,
                List.copyOf(identifiers.values()));
    }

    /** In the order of the columns, each value once. */
    private Map<Identifier, Column> identifiers() {
        Map<Identifier, Column> identifiers = new LinkedHashMap<>();
        for (Column column : Column.all()) {
            column.identifier()
                    .ifPresent(
                            kind ->
                                    row.values()
                                            .getOrDefault(column, List.of())
                                            .forEach(
                                                    value ->
                                                            identifiers.put(
                                                                    new Identifier(kind, value),
                                                                    column)));
        }
        return identifiers;
    }

    private List<Criterion> criteria() {
        Optional<Criterion.Kind> kind = symbol(Column.CRITERION, Criterion.Kind.class);
        Optional<String> reference = value(Column.CRITERION_REFERENCE);
        Integer tier = tier();
        if (kind.isPresent()) {
            return List.of(new Criterion(kind.get(), reference.orElse(null), tier));
        }
        if (row.values().containsKey(Column.CRITERION)) {
            return List.of();
        }
        if (reference.isPresent() || tier != null) {
            complain(
                    Column.CRITERION,
                    "criterion-missing",
                    "A criterion's reference or tier is given, but not which criterion.");
        }
        return common.criterion() == null ? List.of() : List.of(common.criterion());
    }

    private @Nullable Integer tier() {
        Optional<String> value = value(Column.MORILE_TIER);
        if (value.isPresent() && !TIER.matcher(value.get()).matches()) {
            complain(
                    Column.MORILE_TIER,
                    "morile-tier-out-of-range",
                    "A MoRiLE tier is 1 (highest) to 5.");
            return null;
        }
        return value.map(Integer::valueOf).orElse(null);
    }

    private boolean flag(Column column) {
        Optional<String> value = value(column);
        if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
            complain(column, "not-one-of", "Write true or false, or leave it empty.");
        }
        return value.filter("true"::equals).isPresent();
    }

    private <E extends Enum<E>> Optional<E> symbol(Column column, Class<E> type) {
        Optional<String> value = value(column);
        Optional<E> symbol =
                value.flatMap(
                        name ->
                                Arrays.stream(type.getEnumConstants())
                                        .filter(each -> each.name().equals(name))
                                        .findFirst());
        if (value.isPresent() && symbol.isEmpty()) {
            complain(
                    column,
                    "not-one-of",
                    "Write one of: "
                            + String.join(
                                    ", ",
                                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())
                            + ".");
        }
        return symbol;
    }

    private @Nullable String orElse(Column column, @Nullable String otherwise) {
        String value = value(column).orElse(otherwise);
        if (value == null) {
            missing(column);
        }
        return value;
    }

    private Optional<String> value(Column column) {
        return row.values().getOrDefault(column, List.of()).stream().findFirst();
    }

    private void missing(Column column) {
        complain(column, "value-missing", "A value is needed.");
    }

    private void checkLengths(Column column) {
        boolean tooLong =
                row.values().getOrDefault(column, List.of()).stream()
                        .anyMatch(value -> value.length() > column.longest());
        if (tooLong) {
            complain(
                    column,
                    "value-too-long",
                    "A value may have %d characters at most.".formatted(column.longest()));
        }
    }

    private void complain(Column column, String rule, String reason) {
        complaints.add(new Complaint(column.columnName(), rule, reason));
    }
}
