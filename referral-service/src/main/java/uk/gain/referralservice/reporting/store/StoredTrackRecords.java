package uk.gain.referralservice.reporting.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.TrackRecord;
import uk.gain.referralservice.directory.model.TrackRecords;
import uk.gain.referralservice.reporting.model.Period;

/** Track records, counted into a table of their own: looking at them counts nothing. */
@Repository
class StoredTrackRecords implements TrackRecords {

    private final JdbcClient jdbc;

    StoredTrackRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<AgencyCode, TrackRecord> all() {
        Map<AgencyCode, TrackRecord> records = new HashMap<>();
        jdbc.sql(
                        """
                        select
                            *,
                            extract(epoch from median) as median_seconds,
                            extract(epoch from ninetieth_percentile) as ninetieth_seconds
                        from track_record
                        """)
                .query(
                        row -> {
                            records.put(
                                    new AgencyCode(row.getString("agency")),
                                    new TrackRecord(
                                            row.getObject("as_of", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getLong("requests"),
                                            row.getLong("answered"),
                                            row.getLong("hits"),
                                            row.getLong("refused"),
                                            row.getLong("unanswered"),
                                            Durations.seconds(row, "median_seconds"),
                                            Durations.seconds(row, "ninetieth_seconds")));
                        });
        return records;
    }

    /** Only one counts at a time; readers see the last count until the new one is committed. */
    boolean recount(Instant now) {
        boolean mine =
                jdbc.sql("select pg_try_advisory_xact_lock(hashtext('track_record'))")
                        .query(Boolean.class)
                        .single();
        if (mine) {
            jdbc.sql(Counted.SORT_IN_MEMORY).update();
            jdbc.sql("delete from track_record").update();
            jdbc.sql(
                            """
                            insert into track_record
                                (agency, as_of, requests, answered, hits, refused, unanswered,
                                 median, ninetieth_percentile)
                            select
                                agency collate "C",
                                :now,
                                count(*) filter (where not queued),
                                count(*) filter (where answered),
                                count(*) filter (where hit),
                                count(*) filter (where refused),
                                count(*) filter (where unanswered),
                                (percentile_disc(array[0.5, 0.9]) within group (order by took))[1],
                                (percentile_disc(array[0.5, 0.9]) within group (order by took))[2]
                            from (%s) as counted
                            group by agency collate "C"
                            having count(*) filter (where not queued) > 0
                            """
                                    .formatted(Counted.REQUESTS))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("from", yearBefore(now))
                    .param("until", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return mine;
    }

    private static OffsetDateTime yearBefore(Instant now) {
        return now.atZone(Period.ZONE).minusYears(1).toOffsetDateTime();
    }
}
