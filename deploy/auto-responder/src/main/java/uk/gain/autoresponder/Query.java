package uk.gain.autoresponder;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One select of the agency's records. Its columns say by their names which identifiers they hold.
 *
 * @param name the setting's name
 */
public record Query(String name, String sql) {

    private static final Pattern READS = Pattern.compile("(?is)^(select|with)\\b[^;]*$");

    /**
     * A query that reads, as far as its text tells; that it cannot write is the connection's part.
     *
     * @throws Unusable when it is no single select
     */
    static Query of(String name, String written) throws Unusable {
        String sql = written.strip();
        if (sql.endsWith(";")) {
            sql = sql.substring(0, sql.length() - 1).strip();
        }
        if (!READS.matcher(sql).matches()) {
            throw new Unusable(name + " must be a single select, without a semicolon in it");
        }
        if (Pattern.compile("\\b(insert|update|delete|merge|truncate|into)\\b")
                .matcher(sql.toLowerCase(Locale.ROOT).replaceAll("'[^']*'|\"[^\"]*\"", ""))
                .find()) {
            throw new Unusable(name + " must read only: it holds a word that writes");
        }
        return new Query(name, sql);
    }
}
