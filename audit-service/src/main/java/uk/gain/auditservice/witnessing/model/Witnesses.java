package uk.gain.auditservice.witnessing.model;

import java.util.List;
import java.util.Optional;

/** How witnesses are asked (c2sp.org/tlog-witness). */
public interface Witnesses {

    Answer addCheckpoint(Witness witness, String body);

    /**
     * The checkpoint it cosigned last, with the cosignature; empty if it does not say. That is no
     * part of the protocol, and not every witness tells.
     */
    Optional<String> latest(Witness witness, String origin);

    /** What a witness answers. */
    sealed interface Answer {

        /** Signature lines. */
        record Cosigned(List<String> lines) implements Answer {}

        /** 409: it cosigned another size last. */
        record OtherSize(long size) implements Answer {}

        /** 422: the log does not continue what it cosigned. */
        record NotConsistent() implements Answer {}

        /** Any other status: it does not know the log, or its key. */
        record Refused(int status) implements Answer {}

        record Silent() implements Answer {}
    }
}
