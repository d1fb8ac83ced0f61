package uk.gain.auditservice.tampering;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.Exchange;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;

/** Attacks after which the service itself goes on from a log that is not the one it published. */
class ForkedLogTest {

    @TempDir Path folder;
    private final Database database = RealParts.postgres().freshDatabase();
    private final String origin = Watched.origin();

    /** The service signs what stands in its tables; the broker has no such record. */
    @Test
    void insertAnEntry() {
        try (Watched watched = Watched.start(database, folder, origin)) {
            watched.grow(2);
            long index = watched.service.entries();
            new Insider(database, watched.service)
                    .appends(
                            """
                            {"brokerTime":"2026-11-24T09:00:00.000000Z","eventId":"0199f000-0000-7000-8000-000000000001","eventType":"RequestHit","index":%d,"object":{"id":"0199f000-0000-7000-8000-000000000002","kind":"request","version":"1"},"operation":"COLLECTION","outcome":"ALLOWED","sequencedTime":"2026-11-24T09:00:00.000000Z","source":{"offset":5000000,"partition":2,"topic":"referral-responses"},"v":1,"valueSha256":"00"}
                            """
                                    .strip()
                                    .formatted(index),
                            "referral-responses",
                            2,
                            5_000_000);

            watched.alarms(
                    Check.ENTRIES,
                    "entry " + index,
                    "referral-responses-2@5000000, which the broker does not have");
        }
    }

    /** The sequencer then logs the records again, which makes another log. */
    @Test
    void truncate() {
        try (Watched watched = Watched.start(database, folder, origin)) {
            watched.grow(2);
            long size = watched.service.signed();
            watched.grow(2);
            new Insider(database, watched.service).cutsTo(size);

            watched.alarms(Check.WITNESSES, "witness.example");
            watched.alarms(Check.PUBLISHED_CHECKPOINTS, "trail-checkpoints-0@");
        }
    }

    @Test
    void restoreAnOldBackup() {
        try (Watched watched = Watched.start(database, folder, origin)) {
            watched.grow(2);
            new Insider(database, watched.service).keeps();
            watched.grow(2);
            watched.service.stop();
            try (AuditService restarted =
                    Watched.start(database, folder, origin, watched.witness)) {
                new Insider(database, restarted).restores();

                Watched.alarms(restarted, Check.WITNESSES, "witness.example");
                Watched.alarms(restarted, Check.PUBLISHED_CHECKPOINTS, "trail-checkpoints-0@");
            }
        }
    }

    /** With the log's key and a database of its own, past the lock of the first. */
    @Test
    void twoSequencers() {
        try (Watched watched = Watched.start(database, folder, origin)) {
            watched.grow(2);
            try (AuditService second =
                    Watched.start(
                            RealParts.postgres().freshDatabase(),
                            folder,
                            origin,
                            watched.witness)) {
                watched.alarms(Check.PUBLISHED_CHECKPOINTS, "trail-checkpoints-0@");
                Watched.alarms(second, Check.WITNESSES, "witness.example");
            }
        }
    }

    @Test
    void withoutTheWitnessTheQuorumIsMissed() {
        try (Watched watched = Watched.start(database, folder, origin)) {
            watched.grow(1);
            watched.witness.close();
            try (Exchange exchange = watched.service.exchange()) {
                exchange.oneReferral(1);
            }

            watched.alarms(Check.QUORUM, "checkpoint of size", "1 of 1 witnesses");
        }
    }
}
