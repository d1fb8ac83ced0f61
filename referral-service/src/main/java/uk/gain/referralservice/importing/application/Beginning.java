package uk.gain.referralservice.importing.application;

import java.util.List;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Import;

/** What a co-ordinator is told who begins an import. */
public sealed interface Beginning {

    /** The file can come. */
    record Begun(Import.AwaitingFile awaiting) implements Beginning {}

    /** No row could be taken like this; everything that stands against it is named. */
    record Refused(List<Complaint> complaints) implements Beginning {

        public Refused {
            complaints = List.copyOf(complaints);
        }
    }
}
