package uk.gain.referralservice.importing.model;

import java.time.Instant;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/** A file of nominals on its way to being referrals. */
public sealed interface Import {

    Begun begun();

    default ImportId id() {
        return begun().id();
    }

    /** What is known from the start. */
    record Begun(ImportId id, Coordinator by, Instant at, Common common) {}

    /** Its file has not come yet, or not to its end. */
    record AwaitingFile(Begun begun) implements Import {

        /** All of the file is kept: its rows can be worked through. */
        public Working started(GivenFile file, Instant at) {
            return new Working(begun, file, at, Progress.NONE);
        }
    }

    /** Its file is here. */
    sealed interface WithFile extends Import {

        GivenFile file();

        Instant startedAt();

        Progress progress();
    }

    /** Rows are left. */
    record Working(Begun begun, GivenFile file, Instant startedAt, Progress progress)
            implements WithFile {

        public Working reached(Progress further) {
            return new Working(begun, file, startedAt, further);
        }

        public Finished finished(Instant at) {
            return new Finished(begun, file, startedAt, progress, at);
        }

        /** What was raised stays raised; the rest is not. */
        public Stopped stopped(Instant at) {
            return new Stopped(begun, file, startedAt, progress, at);
        }
    }

    /** Every row was worked through; the upload is erased. */
    record Finished(
            Begun begun, GivenFile file, Instant startedAt, Progress progress, Instant finishedAt)
            implements WithFile {}

    /** A co-ordinator ended it before its last row; the upload is erased. */
    record Stopped(
            Begun begun, GivenFile file, Instant startedAt, Progress progress, Instant stoppedAt)
            implements WithFile {}
}
