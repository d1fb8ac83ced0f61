package uk.gain.referralservice.importing.model;

import java.util.List;
import java.util.Locale;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Objection;

/** What a row comes to: a draft, or what is wrong with the row. */
public sealed interface Nominal {

    long line();

    /** A referral can be tried of it; the door still has its say. */
    record Proposed(long line, NominalKey key, Draft draft, List<Column> identifiers)
            implements Nominal {

        public Proposed {
            identifiers = List.copyOf(identifiers);
        }

        /** What the door said, in the words of the file. */
        public Bad refused(List<Objection> objections) {
            return new Bad(line, objections.stream().map(this::complaint).toList());
        }

        private Complaint complaint(Objection objection) {
            return new Complaint(
                    FieldOfDraft.column(objection.field(), identifiers),
                    objection.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    objection.message());
        }
    }

    /** The row is not raised. */
    record Bad(long line, List<Complaint> complaints) implements Nominal {

        public Bad {
            complaints = List.copyOf(complaints);
        }
    }

    static Nominal of(Row row, Common common, Narrative narrative) {
        return switch (row) {
            case Row.Unreadable unreadable ->
                    new Bad(unreadable.at().line(), List.of(unreadable.complaint()));
            case Row.Read read -> new MakingNominal(read, common).of(narrative);
        };
    }
}
