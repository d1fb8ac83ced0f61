package uk.gain.infrastructure;

/** One database with a role of its own, which owns it. */
public record Database(String jdbcUrl, String user, String password) {
    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
