package uk.gain.auditservice.finding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gain.auditservice.entry.Act;
import uk.gain.auditservice.entry.CanonicalEntry;
import uk.gain.auditservice.entry.Entry;
import uk.gain.auditservice.entry.Happening;
import uk.gain.auditservice.entry.Matter;
import uk.gain.auditservice.entry.Operation;
import uk.gain.auditservice.entry.Source;
import uk.gain.auditservice.entry.Who;
import uk.gain.auditservice.finding.model.EntryIndex.Found;

/** Both ways to make the index say the same: from what is put into the log, and from the log. */
class IndexLineTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00.123456Z");
    private static final UUID REFERRAL = UUID.fromString("0199f000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @MethodSource
    void theLineOfAnEntryIsTheLineOfItsBytes(Entry entry) {
        Found found = new Found(entry.index(), CanonicalEntry.bytes(entry));

        assertThat(IndexLine.of(ReadEntry.of(found))).isEqualTo(IndexLine.of(entry));
    }

    static Stream<Entry> theLineOfAnEntryIsTheLineOfItsBytes() {
        String long300 = "é".repeat(300);
        Who who = new Who("PERSON", "COORDINATOR", "coordinator", "TN", null);
        return Stream.of(
                entry(who, AT, List.of("HMRC", "DVLA", "HMRC"), REFERRAL, "request"),
                entry(null, null, List.of(), null, null),
                entry(
                        new Who("PERSON", "COORDINATOR", long300, long300, long300),
                        AT,
                        List.of(long300),
                        REFERRAL,
                        long300),
                entry(who, AT, Collections.nCopies(100, "A".repeat(160)), REFERRAL, "request"),
                entry(
                        who,
                        AT,
                        IntStream.range(0, 100).mapToObj("%0150d"::formatted).toList(),
                        REFERRAL,
                        "request"),
                entry(
                        who,
                        AT,
                        IntStream.range(0, 200).mapToObj("%0150d"::formatted).toList(),
                        REFERRAL,
                        "request"));
    }

    private static Entry entry(
            @Nullable Who who,
            @Nullable Instant at,
            List<String> recipients,
            @Nullable UUID referralId,
            @Nullable String objectId) {
        return new Entry(
                7,
                new Happening(
                        "ReferralRaised",
                        null,
                        at,
                        who,
                        Act.of(Operation.DISCLOSURE).to(recipients),
                        new Matter(
                                "request", objectId, null, referralId, null, List.of("channel"))),
                new Source("referral-requests", 3, 99),
                null,
                Instant.parse("2026-11-22T09:30:01.001Z"),
                Instant.parse("2026-11-22T09:30:02.002003Z"));
    }
}
