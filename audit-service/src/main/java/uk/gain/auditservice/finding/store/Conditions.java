package uk.gain.auditservice.finding.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.gain.auditservice.finding.model.Search;

/**
 * A search as conditions on {@code entry_index found}. Times are narrowed to stretches of the log
 * first, so that a search goes through no more of it than it must, whichever index it takes.
 */
final class Conditions {

    private static final String REFERENCE =
            """
            found.referral_id = any (array (select referral_id
                                            from known_referral
                                            where reference = :reference))
            """;

    private static final String RECIPIENT =
            """
            exists (select
                    from entry_recipient
                    where entry_recipient.recipient = :recipient
                      and entry_recipient.entry_index = found.entry_index)
            """;

    private static final String FROM =
            """
            found.at >= :from
              and found.entry_index >= (select min(block) << 12
                                        from entry_span
                                        where at_most >= :from)
            """;

    private static final String TO =
            """
            found.at < :to
              and found.entry_index < (select (max(block) + 1) << 12
                                       from entry_span
                                       where at_least < :to)
            """;

    private static final String AS_OF =
            """
            found.entry_index < (select coalesce(max(size), 0)
                                 from log_checkpoint
                                 where signed_at <= :asOf)
            """;

    private final List<Condition> conditions = new ArrayList<>();

    private Conditions() {}

    static Conditions of(Search search) {
        Conditions all = new Conditions();
        all.add("found.referral_id = :referralId\n", "referralId", search.referralId());
        all.add(REFERENCE, "reference", search.reference());
        all.add("found.actor = :actor\n", "actor", search.actor());
        all.add("found.organisation = :organisation\n", "organisation", search.organisation());
        all.add("found.operation = :operation\n", "operation", search.operation());
        all.add("found.outcome = :outcome\n", "outcome", search.outcome());
        all.add("found.object_id = :objectId\n", "objectId", search.objectId());
        all.add(RECIPIENT, "recipient", search.recipient());
        all.add(FROM, "from", utc(search.from()));
        all.add(TO, "to", utc(search.to()));
        all.add(AS_OF, "asOf", utc(search.asOf()));
        all.add("found.entry_index < :asOfSize\n", "asOfSize", search.asOfSize());
        return all;
    }

    /** To follow another condition. */
    String sql() {
        return conditions.stream().map(each -> "  and " + each.sql).collect(Collectors.joining());
    }

    StatementSpec bind(StatementSpec statement) {
        StatementSpec bound = statement;
        for (Condition condition : conditions) {
            bound = bound.param(condition.name, condition.value);
        }
        return bound;
    }

    private void add(String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(new Condition(sql, name, value));
        }
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** One condition of a search; its text is ours, its value a parameter. */
    private record Condition(String sql, String name, Object value) {}
}
