package uk.gain.platform.access;

import java.util.List;
import uk.gain.platform.identity.Caller;

/**
 * The record of accesses that the law asks for (DPA 2018 s.62). A service that sequences its own
 * accesses supplies its own bean; every other service writes them through its outbox.
 */
public interface AccessEvents {

    /**
     * MUST be called in the transaction that authorised the access, and before anything is shown.
     *
     * @throws uk.gain.platform.pushback.RecordBehind for a consultation or disclosure while the
     *     record is behind; it MUST undo the transaction and reach the caller
     */
    void record(Caller caller, Access access);

    /**
     * Records accesses of one caller, in this order. MUST be called in the transaction that
     * authorised them, and before anything is shown.
     */
    default void record(Caller caller, List<Access> accesses) {
        accesses.forEach(access -> record(caller, access));
    }

    /**
     * Records an attempt that was refused, in a transaction of its own that outlives the refusal.
     */
    void recordDenied(Caller caller, Access access);

    /** As above, for several attempts of one caller, in this order. */
    default void recordDenied(Caller caller, List<Access> accesses) {
        accesses.forEach(access -> recordDenied(caller, access));
    }
}
