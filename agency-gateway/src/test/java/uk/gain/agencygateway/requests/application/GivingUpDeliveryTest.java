package uk.gain.agencygateway.requests.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Move;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.platform.identity.Ids;

class GivingUpDeliveryTest {

    private static final AgencyCode HMRC = new AgencyCode("HMRC");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Gateway gateway = new Gateway(clock);
    private final ReferralId referral = new ReferralId(Ids.next());

    @Test
    void aRequestToAnAgencyThatStaysUnknownIsUndeliverableAfterThePatienceAndNotBefore() {
        RequestId request = raised();
        passes(Gateway.PATIENCE.minusMillis(1));
        assertThat(gateway.givesUp()).isZero();
        assertThat(state(request)).isEqualTo(RequestState.SENT);
        passes(Duration.ofMillis(1));
        assertThat(gateway.givesUp()).isEqualTo(1);
        assertThat(state(request)).isEqualTo(RequestState.UNDELIVERABLE);
        assertThat(gateway.told.of(request))
                .extracting(RequestEvent::type, RequestEvent::why, RequestEvent::sequence)
                .containsExactly(tuple("RequestUndeliverable", "AGENCY_UNKNOWN", 1L));
        assertThat(gateway.givesUp()).as("it is said once").isZero();
    }

    @Test
    void aDisabledAgencyIsToldApartFromAnUnknownOne() {
        gateway.listed.put(HMRC, false);
        RequestId request = raised();
        passes(Gateway.PATIENCE);
        gateway.givesUp();
        assertThat(gateway.told.of(request))
                .extracting(RequestEvent::why)
                .containsExactly("AGENCY_DISABLED");
    }

    @Test
    void anAgencyThatIsListedALittleLaterHasItsRequest() {
        RequestId request = raised();
        gateway.listed.put(HMRC, true);
        passes(Gateway.PATIENCE);
        assertThat(gateway.givesUp()).isEqualTo(1);
        assertThat(state(request)).isEqualTo(RequestState.SENT);
        gateway.listed.put(HMRC, false);
        passes(Gateway.PATIENCE);
        assertThat(gateway.givesUp()).as("who is disabled later keeps the inbox").isZero();
    }

    @Test
    void whatWasWithdrawnMeanwhileStaysWithdrawn() {
        RequestId request = raised();
        gateway.hears(List.of(gateway.moved(referral, Set.of(), new Move.ReferralWithdrawn())));
        passes(Gateway.PATIENCE);
        gateway.givesUp();
        assertThat(state(request)).isEqualTo(RequestState.WITHDRAWN);
    }

    private RequestId raised() {
        return Objects.requireNonNull(gateway.raisesUnlisted(referral, List.of(HMRC)).get(HMRC));
    }

    private RequestState state(RequestId request) {
        return gateway.request(HMRC, request).state();
    }

    private void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
