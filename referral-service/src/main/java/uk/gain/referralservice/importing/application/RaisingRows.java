package uk.gain.referralservice.importing.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.Imports;
import uk.gain.referralservice.importing.model.LineOutcome;
import uk.gain.referralservice.importing.model.Nominal;
import uk.gain.referralservice.importing.model.NominalKey;
import uk.gain.referralservice.importing.model.Row;
import uk.gain.referralservice.lifecycle.application.RaisingReferrals;
import uk.gain.referralservice.lifecycle.model.Examined;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.RaisingOutcome;

/** Raises rows, each nominal once. */
@Component
class RaisingRows {

    private static final String SOURCE = "PUT /api/imports/{id}/file";

    private final RaisingReferrals raising;
    private final Imports imports;

    RaisingRows(RaisingReferrals raising, Imports imports) {
        this.raising = raising;
        this.imports = imports;
    }

    /**
     * What came of each row, in the order of the file. Joins the transaction that keeps the place
     * reached.
     */
    List<LineOutcome> raise(Import.Begun begun, Narrative words, List<Row> rows) {
        Map<Long, LineOutcome> outcomes = new TreeMap<>();
        List<Nominal.Proposed> proposed = new ArrayList<>();
        for (Row row : rows) {
            switch (Nominal.of(row, begun.common(), words)) {
                case Nominal.Bad(long line, var complaints) ->
                        outcomes.put(line, new LineOutcome.Bad(line, complaints));
                case Nominal.Proposed each -> proposed.add(each);
            }
        }
        Map<NominalKey, String> known =
                new HashMap<>(
                        imports.known(
                                begun.by().rocu(),
                                proposed.stream().map(Nominal.Proposed::key).toList()));
        List<Nominal.Proposed> left = proposed;
        while (!left.isEmpty()) {
            left = raiseFirstOfEach(begun, left, known, outcomes);
        }
        return List.copyOf(outcomes.values());
    }

    /** What repeats a row of the same batch is left: only then is known what became of that one. */
    private List<Nominal.Proposed> raiseFirstOfEach(
            Import.Begun begun,
            List<Nominal.Proposed> proposed,
            Map<NominalKey, String> known,
            Map<Long, LineOutcome> outcomes) {
        Map<NominalKey, Nominal.Proposed> first = new LinkedHashMap<>();
        List<Nominal.Proposed> left = new ArrayList<>();
        for (Nominal.Proposed each : proposed) {
            String reference = known.get(each.key());
            if (reference != null) {
                outcomes.put(each.line(), new LineOutcome.Repeated(each.line(), reference));
            } else if (first.putIfAbsent(each.key(), each) != null) {
                left.add(each);
            }
        }
        List<Nominal.Proposed> tried = List.copyOf(first.values());
        List<RaisingOutcome> raised =
                raising.raise(
                        begun.by(), tried.stream().map(Nominal.Proposed::draft).toList(), SOURCE);
        for (int i = 0; i < tried.size(); i++) {
            Nominal.Proposed each = tried.get(i);
            LineOutcome outcome = outcome(each, raised.get(i));
            outcomes.put(each.line(), outcome);
            if (outcome instanceof LineOutcome.Raised(_, var key, _, String reference)) {
                known.put(key, reference);
            }
        }
        return left;
    }

    private static LineOutcome outcome(Nominal.Proposed each, RaisingOutcome raised) {
        return switch (raised) {
            case Raised referral ->
                    new LineOutcome.Raised(
                            each.line(),
                            each.key(),
                            referral.id(),
                            referral.reference().toString());
            case Examined.Refused refused ->
                    new LineOutcome.Bad(
                            each.line(), each.refused(refused.objections()).complaints());
        };
    }
}
