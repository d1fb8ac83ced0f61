package uk.gain.infrastructure;

/** One database with a role of its own, which owns it. */
public record Database(String jdbcUrl, String user, String password) {

    /**
     * The same database by the role that an application runs as: it may connect, and has no right
     * but those that the owner grants.
     */
    public Database application() {
        return new Database(jdbcUrl, user + "_app", password);
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
