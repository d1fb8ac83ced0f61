package uk.gain.auditservice.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CanonicalEntryTest {

    private static final UUID REFERRAL = UUID.fromString("0199f000-0000-7000-8000-000000000001");
    private static final UUID EVENT = UUID.fromString("0199f000-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00.123456Z");

    @Test
    void anEntryHasExactlyTheseBytes() {
        assertThat(text(entry(List.of("HMRC"), "opaque")))
                .isEqualTo(
                        "{\"brokerTime\":\"2026-11-22T09:30:00.123456Z\","
                                + "\"eventId\":\"0199f000-0000-7000-8000-000000000002\","
                                + "\"eventTime\":\"2026-11-22T09:30:00.123456Z\","
                                + "\"eventType\":\"RequestDelivered\","
                                + "\"fields\":[\"channel\"],"
                                + "\"index\":7,"
                                + "\"justification\":\"CASEWORK\","
                                + "\"object\":{\"id\":\"request-1\",\"kind\":\"request\",\"version\":\"2\"},"
                                + "\"operation\":\"DISCLOSURE\","
                                + "\"outcome\":\"ALLOWED\","
                                + "\"recipients\":[\"HMRC\"],"
                                + "\"reference\":\"TN-2026-000001\","
                                + "\"referralId\":\"0199f000-0000-7000-8000-000000000001\","
                                + "\"sequencedTime\":\"2026-11-22T09:30:00.123456Z\","
                                + "\"source\":{\"offset\":42,\"partition\":3,\"topic\":\"referral-responses\"},"
                                + "\"v\":1,"
                                + "\"valueSha256\":\"00ff\","
                                + "\"who\":{\"kind\":\"SYSTEM\",\"organisation\":\"HMRC\",\"role\":\"AGENCY_SYSTEM\",\"subject\":\"opaque\"}}");
    }

    @Test
    void wholeSecondsAreWrittenWithMicrosecondsToo() {
        Entry entry =
                new Entry(
                        0,
                        entry(List.of(), "opaque").happening(),
                        new Source("topic", 0, 0),
                        null,
                        Instant.parse("2026-11-22T09:30:00Z"),
                        AT);

        assertThat(text(entry)).contains("\"brokerTime\":\"2026-11-22T09:30:00.000000Z\"");
    }

    @Test
    void whoWasAskedWhyAndTheirReasonAreInTheEntry() {
        Entry asked = entry(List.of(), "opaque");
        Happening happening = asked.happening();
        Act act =
                new Act(
                        Operation.COLLECTION,
                        Outcome.ALLOWED,
                        "CASEWORK",
                        null,
                        null,
                        List.of(),
                        new Challenged(EVENT, "SAFEGUARDING", "00ff"));
        Entry answered =
                new Entry(7, happening.with(act, happening.matter()), asked.source(), null, AT, AT);

        assertThat(text(answered))
                .contains(
                        "{\"brokerTime\":\"2026-11-22T09:30:00.123456Z\",\"challenge\":{\"id\":\""
                                + EVENT
                                + "\",\"reason\":\"SAFEGUARDING\",\"wordsSha256\":\"00ff\"},");
    }

    @Test
    void aListThatIsTooLongIsReplacedByItsDigest() {
        List<String> agencies = IntStream.range(0, 3_000).mapToObj(i -> "AGENCY-" + i).toList();

        byte[] bytes = CanonicalEntry.bytes(entry(agencies, "opaque"));

        assertThat(bytes.length).isLessThanOrEqualTo(CanonicalEntry.MOST_BYTES);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"recipients\":{\"count\":3000,\"sha256\":\"");
    }

    @Test
    void aTextThatIsTooLongIsReplacedByItsDigest() {
        byte[] bytes = CanonicalEntry.bytes(entry(List.of("HMRC"), "x".repeat(100_000)));

        assertThat(bytes.length).isLessThanOrEqualTo(CanonicalEntry.MOST_BYTES);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"subject\":\"sha256:");
    }

    private static String text(Entry entry) {
        return new String(CanonicalEntry.bytes(entry), StandardCharsets.UTF_8);
    }

    private static Entry entry(List<String> recipients, String subject) {
        return new Entry(
                7,
                new Happening(
                        "RequestDelivered",
                        EVENT,
                        AT,
                        new Who("SYSTEM", "AGENCY_SYSTEM", subject, "HMRC", null),
                        Act.of(Operation.DISCLOSURE).justifiedBy("CASEWORK").to(recipients),
                        new Matter(
                                "request",
                                "request-1",
                                "2",
                                REFERRAL,
                                "TN-2026-000001",
                                List.of("channel"))),
                new Source("referral-responses", 3, 42),
                "00ff",
                AT,
                AT);
    }
}
