package uk.gain.referralservice.changes.model;

import java.util.List;
import java.util.Set;

/**
 * Every change in the order in which it was numbered. Whoever has seen a position has seen every
 * one before it: none is committed later with a lesser one.
 */
public interface ChangeFeed {

    /**
     * Numbers the oldest changes that have no position yet, when it is this transaction's turn; one
     * does at a time, until it ends.
     *
     * @return how many were taken; 0 when there are none or when another is at it
     */
    int number(int atMost);

    /** The last position; 0 when there is none. */
    long end();

    /** A region's changes after a position and up to and including another, in their order. */
    List<Change> between(String rocu, long after, long upTo, int atMost);

    /** Whose referrals changed after a position and up to and including another. */
    Set<String> rocusBetween(long after, long upTo);
}
