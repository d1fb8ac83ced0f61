package uk.gain.referralservice.reporting.model;

import java.time.Instant;
import java.util.List;

/** Counts what was asked and how it was answered. */
public interface Counting {

    /**
     * Rows that would be all zero are left out; in the order unit, ROCU, agency, area, month. MUST
     * be called in a transaction.
     */
    List<Row> count(Selection selection, Instant now);

    /** The forces and teams of every region, in the order of region and name. */
    List<Force> forces();

    /**
     * Counts every agency's track record anew.
     *
     * @return false when somebody else is at it
     */
    boolean recountTrackRecords(Instant now);

    /** A force or team a region raises referrals for. */
    record Force(String rocu, String rocuName, String code, String name) {}
}
