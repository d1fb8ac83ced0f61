package uk.gain.referralservice.importing.application;

import java.util.List;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Import;

/** What a co-ordinator is told who sends a file. */
public sealed interface Received {

    /** All of it is durably kept; its rows are worked through from now on. */
    record Taken(Import.WithFile taken) implements Received {}

    /** The same file was taken before; nothing changed. */
    record TakenBefore(Import.WithFile taken) implements Received {}

    /** Another file was taken before; nothing of this one is kept. */
    record AnotherWasTaken() implements Received {}

    /** It is no file of rows; nothing of it is kept. */
    record Refused(List<Complaint> complaints) implements Received {

        public Refused {
            complaints = List.copyOf(complaints);
        }
    }

    /** It has more bytes than a file may have; nothing of it is kept. */
    record TooLarge(long most) implements Received {}

    /**
     * There is no such import in the co-ordinator's region; whether there is elsewhere is not told.
     */
    record NotFound() implements Received {}
}
