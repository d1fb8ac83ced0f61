package uk.gain.platform.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.ratelimits.RateLimitSettings.Quotas;

class RateLimitsTest {

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final RateLimits limits =
            new RateLimits(
                    new RateLimitSettings(
                            Duration.ofSeconds(60), 3, 1, Map.of("hmrc", new Quotas(6, null))),
                    new Watch());

    @Test
    void whatIsLeftIsToldWithEveryAnswer() {
        assertThat(reads("DWP")).isEqualTo("\"reads\";r=2;t=20 of \"reads\";q=3;w=60");
        assertThat(reads("DWP")).isEqualTo("\"reads\";r=1;t=40 of \"reads\";q=3;w=60");
        assertThat(reads("DWP")).isEqualTo("\"reads\";r=0;t=60 of \"reads\";q=3;w=60");
    }

    @Test
    void whoUsedItUpIsToldWhenToComeAgainAndThatIsTrue() {
        readThrice();

        assertThat(refusal("DWP", HttpMethod.GET).getHeaders().getFirst("Retry-After"))
                .isEqualTo("20");
        now = now.plusSeconds(20).minusNanos(1);
        assertThat(refusal("DWP", HttpMethod.HEAD).getHeaders().getFirst("Retry-After"))
                .isEqualTo("1");
        now = now.plusNanos(1);
        assertThat(reads("DWP")).startsWith("\"reads\";r=0");
    }

    @Test
    void anAnswerThatIsSentAlreadyIsCountedAndLeftAsItIs() {
        HttpHeaders sent = HttpHeaders.readOnlyHttpHeaders(new HttpHeaders());

        limits.count("DWP", HttpMethod.GET, sent);

        assertThat(sent.isEmpty()).isTrue();
        assertThat(reads("DWP")).startsWith("\"reads\";r=1");
    }

    @Test
    void writingIsCountedApartFromReading() {
        readThrice();

        limits.count("DWP", HttpMethod.POST, new HttpHeaders());
        assertThat(refusal("DWP", HttpMethod.PUT).getStatusCode().value()).isEqualTo(429);
    }

    @Test
    void noOrganisationUsesUpWhatIsAnothers() {
        readThrice();

        assertThat(reads("NCA")).startsWith("\"reads\";r=2");
    }

    @Test
    void anAgencyMayHaveItsOwnNumbersAndKeepsTheOthers() {
        assertThat(reads("HMRC")).endsWith("\"reads\";q=6;w=60");
        limits.count("HMRC", HttpMethod.POST, new HttpHeaders());
        assertThat(refusal("HMRC", HttpMethod.POST).getStatusCode().value()).isEqualTo(429);
    }

    @Test
    void aLimitOfNothingIsRefusedAsASetting() {
        assertThatThrownBy(() -> new RateLimitSettings(Duration.ofSeconds(60), 0, 1, null))
                .hasMessageContaining("gain.rate-limits.reads must be at least 1");
        assertThatThrownBy(() -> new Quotas(null, 0)).hasMessageContaining("writes");
        assertThatThrownBy(() -> new RateLimitSettings(Duration.ofMillis(1500), 1, 1, null))
                .hasMessageContaining("whole seconds");
    }

    private void readThrice() {
        for (int i = 0; i < 3; i++) {
            reads("DWP");
        }
    }

    private String reads(String organisation) {
        HttpHeaders answer = new HttpHeaders();
        limits.count(organisation, HttpMethod.GET, answer);
        return answer.getFirst("RateLimit") + " of " + answer.getFirst("RateLimit-Policy");
    }

    private Problem refusal(String organisation, HttpMethod method) {
        try {
            limits.count(organisation, method, new HttpHeaders());
            throw new AssertionError("There was something left");
        } catch (Problem problem) {
            return problem;
        }
    }

    /** Goes when the test says so. */
    private final class Watch extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
