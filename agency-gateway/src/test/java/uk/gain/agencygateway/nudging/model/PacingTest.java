package uk.gain.agencygateway.nudging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When an e-mail is due. London is at UTC in November, an hour ahead in July. */
class PacingTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final Quiet NIGHT = new Quiet(LocalTime.of(18, 0), LocalTime.of(7, 30));

    private static Instant due(
            Pace pace,
            @Nullable Quiet quiet,
            boolean urgent,
            boolean breaks,
            String news,
            @Nullable String sent) {
        return Pacing.due(
                new Wish(pace, EIGHT, quiet, breaks),
                new Pacing.News(Instant.parse(news), urgent),
                sent == null ? null : Instant.parse(sent));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // at once, but ten minutes apart
                "AT_ONCE, 2026-11-24T09:03:00Z, -, 2026-11-24T09:03:00Z",
                "AT_ONCE, 2026-11-24T09:03:00Z, 2026-11-24T09:00:00Z, 2026-11-24T09:10:00Z",
                "AT_ONCE, 2026-11-24T09:10:00Z, 2026-11-24T09:00:00Z, 2026-11-24T09:10:00Z",
                // at the full hour, but an hour apart
                "HOURLY, 2026-11-24T09:03:00Z, -, 2026-11-24T10:00:00Z",
                "HOURLY, 2026-11-24T10:00:00Z, -, 2026-11-24T10:00:00Z",
                "HOURLY, 2026-11-24T10:20:00Z, 2026-11-24T10:07:00Z, 2026-11-24T11:07:00Z",
                // once a day, in London
                "DAILY, 2026-11-24T07:59:59Z, -, 2026-11-24T08:00:00Z",
                "DAILY, 2026-11-24T08:00:00Z, -, 2026-11-24T08:00:00Z",
                "DAILY, 2026-11-24T08:00:01Z, -, 2026-11-25T08:00:00Z",
                "DAILY, 2026-11-24T07:00:00Z, 2026-11-24T06:00:00Z, 2026-11-25T08:00:00Z",
                "DAILY, 2026-11-24T08:00:01Z, 2026-11-20T08:00:00Z, 2026-11-25T08:00:00Z",
                "DAILY, 2026-07-24T06:59:59Z, -, 2026-07-24T07:00:00Z",
                // the days on which the clock changes have 23 and 25 hours
                "DAILY, 2026-03-28T08:00:01Z, -, 2026-03-29T07:00:00Z",
                "DAILY, 2026-10-24T07:00:01Z, -, 2026-10-25T08:00:00Z"
            })
    void noTwoAreInOneInterval(Pace pace, String news, @Nullable String sent, String due) {
        assertThat(due(pace, null, false, false, news, sent)).isEqualTo(Instant.parse(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T17:59:59Z, 2026-11-24T17:59:59Z",
        "2026-11-24T18:00:00Z, 2026-11-25T07:30:00Z",
        "2026-11-25T00:00:00Z, 2026-11-25T07:30:00Z",
        "2026-11-25T07:29:59Z, 2026-11-25T07:30:00Z",
        "2026-11-25T07:30:00Z, 2026-11-25T07:30:00Z",
        "2026-07-24T17:00:00Z, 2026-07-25T06:30:00Z"
    })
    void quietHoursAreKept(String news, String due) {
        assertThat(due(Pace.AT_ONCE, NIGHT, false, true, news, null)).isEqualTo(Instant.parse(due));
        assertThat(due(Pace.AT_ONCE, NIGHT, true, false, news, null)).isEqualTo(Instant.parse(due));
    }

    @Test
    void anUrgentRequestBreaksThemWhereTheAgencyWantsThat() {
        assertThat(due(Pace.AT_ONCE, NIGHT, true, true, "2026-11-24T23:00:00Z", null))
                .isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(
                        due(
                                Pace.AT_ONCE,
                                NIGHT,
                                true,
                                true,
                                "2026-11-24T23:00:00Z",
                                "2026-11-24T22:55:00Z"))
                .isEqualTo(Instant.parse("2026-11-24T23:05:00Z"));
    }

    @Test
    void quietHoursMayLieWithinADay() {
        Quiet lunch = new Quiet(LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertThat(due(Pace.HOURLY, lunch, false, false, "2026-11-24T11:30:00Z", null))
                .isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
        assertThat(due(Pace.HOURLY, lunch, false, false, "2026-11-24T10:30:00Z", null))
                .isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "desk@",
                "@agency.gov.uk",
                "desk@agency",
                "desk@agency.gov.uk, other@evil.com",
                "desk@agency.gov.uk\r\nBcc: other@evil.com",
                "desk@[127.0.0.1]",
                "\"desk\"@agency.gov.uk",
                "de sk@agency.gov.uk",
                "desk@@agency.gov.uk",
                "desk..x@agency.gov.uk",
                "desk@agency..uk",
                "Desk <desk@agency.gov.uk>",
                "dësk@agency.gov.uk"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThat(Wish.rule(address)).isPresent();
    }

    @Test
    void anAddressIsTaken() {
        assertThat(Wish.rule("intelligence.desk+gain@hq.agency.gov.uk")).isEmpty();
        assertThat(Wish.rule("a".repeat(250) + "@b.uk")).isPresent();
    }
}
