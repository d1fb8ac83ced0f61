package uk.gain.auditservice.finding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gain.auditservice.finding.model.ReadEntry.Person;
import uk.gain.auditservice.finding.model.Sightings.Handing;
import uk.gain.auditservice.finding.model.Sightings.Sighting;

class SightingsTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID REFERRAL = UUID.fromString("0199f000-0000-7000-8000-000000000001");
    private static final Person OFFICER = new Person("officer", "AGENCY_OFFICER", "HMRC");
    private static final Person SYSTEM = new Person("system", "AGENCY_SYSTEM", "HMRC");

    private final Sightings sightings = new Sightings();

    @Test
    void whoLookedIsToldOnceWithHowOftenAndWhatWasShown() {
        sightings.add(entry(OFFICER, TEN, "CONSULTATION", "ALLOWED", List.of(), "subjects"));
        sightings.add(entry(OFFICER, NINE, "CONSULTATION", "ALLOWED", List.of(), "question"));

        assertThat(sightings.people())
                .containsExactly(
                        new Sighting(
                                OFFICER,
                                2,
                                0,
                                NINE,
                                TEN,
                                new TreeSet<>(
                                        List.of(
                                                "request",
                                                "request question",
                                                "request subjects"))));
    }

    @Test
    void whoTriedInVainIsToldToo() {
        sightings.add(entry(OFFICER, NINE, "CONSULTATION", "DENIED", List.of(), "subjects"));

        assertThat(sightings.people())
                .containsExactly(new Sighting(OFFICER, 0, 1, NINE, NINE, new TreeSet<>()));
        assertThat(sightings.organisations()).isEmpty();
    }

    @Test
    void whoeverFetchesSeesAndWhoeverAnswersDoesNot() {
        sightings.add(entry(SYSTEM, NINE, "DISCLOSURE", "ALLOWED", List.of("HMRC"), "channel"));
        sightings.add(entry(OFFICER, TEN, "DISCLOSURE", "ALLOWED", List.of("TN"), "content"));

        assertThat(sightings.people()).extracting(Sighting::who).containsExactly(SYSTEM);
        assertThat(sightings.organisations())
                .containsExactly(
                        new Handing("HMRC", 1, NINE, NINE), new Handing("TN", 1, TEN, TEN));
    }

    @Test
    void changesAndLooksIntoTheTrailAreNoSightings() {
        sightings.add(entry(OFFICER, NINE, "ALTERATION", "ALLOWED", List.of(), "state"));
        sightings.add(
                new ReadEntry(
                        2,
                        "AccessEvent",
                        NINE,
                        NINE,
                        "CONSULTATION",
                        "ALLOWED",
                        new Person("auditor", "AUDITOR", "OVERSIGHT"),
                        List.of(),
                        "GET /api/referrals/{referralId}/trail",
                        null,
                        "trail",
                        REFERRAL.toString(),
                        List.of(),
                        REFERRAL,
                        null,
                        "audit-access"));

        assertThat(sightings.people()).isEmpty();
    }

    private static ReadEntry entry(
            Person by,
            Instant at,
            String operation,
            String outcome,
            List<String> recipients,
            String field) {
        return new ReadEntry(
                1,
                "AccessEvent",
                at,
                at,
                operation,
                outcome,
                by,
                recipients,
                "GET /api/requests/{id}",
                null,
                "request",
                null,
                List.of(field),
                REFERRAL,
                "TN-2026-000001",
                "gateway-access");
    }
}
