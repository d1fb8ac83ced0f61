package uk.gain.agencygateway.requests.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.WaitingRequests;

/** Counted when asked for, by the index on agency and state. */
@Repository
class CountedWaitingRequests implements WaitingRequests {

    private final JdbcClient jdbc;

    CountedWaitingRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Waiting> of(String agency) {
        return jdbc.sql(
                        """
                        select count(*) as requests,
                               min(case urgency when 'URGENT' then 1 when 'PRIORITY' then 2 else 3 end) as first,
                               min(respond_by) as nearest
                        from request
                        join referral using (referral_id)
                        where agency = :agency
                          and state in ('SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED', 'CLARIFIED', 'HIT')
                        having count(*) > 0
                        """)
                .param("agency", agency)
                .query(
                        (row, _) ->
                                new Waiting(
                                        row.getInt("requests"),
                                        urgency(row.getInt("first")),
                                        requireNonNull(RequestRow.time(row, "nearest"))))
                .optional();
    }

    private static String urgency(int place) {
        return switch (place) {
            case 1 -> "URGENT";
            case 2 -> "PRIORITY";
            default -> "ROUTINE";
        };
    }
}
