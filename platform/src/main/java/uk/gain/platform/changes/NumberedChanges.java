package uk.gain.platform.changes;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers changes in the order in which they are committed, which an identity column does not keep:
 * changes are noted in one table and numbered into another, by one transaction at a time. The lock
 * is taken before the statement that numbers begins, so that the statement sees what the one before
 * it committed; and PostgreSQL gives the lock back only after the commit can be seen.
 */
public final class NumberedChanges {

    /** "CHNG", so that no other advisory lock is met. */
    private static final int TURN = 0x43484E47;

    private final JdbcClient jdbc;
    private final String numbering;
    private final String end;

    /**
     * @param numbering a statement that moves the oldest {@code :most} notes into the table of
     *     numbered changes, and selects how many they were
     * @param table of numbered changes, with its identity column {@code position}
     */
    public NumberedChanges(JdbcClient jdbc, String numbering, String table) {
        this.jdbc = jdbc;
        this.numbering = numbering;
        this.end =
                """
                select coalesce(max(position), 0)
                from %s
                """
                        .formatted(table);
    }

    /**
     * How many were numbered; 0 also while another transaction numbers. MUST be called in a
     * transaction.
     */
    public int number(int atMost) {
        boolean turn =
                jdbc.sql("select pg_try_advisory_xact_lock(:turn)")
                        .param("turn", TURN)
                        .query(Boolean.class)
                        .single();
        return turn ? jdbc.sql(numbering).param("most", atMost).query(Integer.class).single() : 0;
    }

    /** Position of the last change; 0 when there is none. */
    public long end() {
        return jdbc.sql(end).query(Long.class).single();
    }
}
