package uk.gain.agencygateway.webhooks.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.webhooks.model.BrokenRule;
import uk.gain.agencygateway.webhooks.model.Deliveries;
import uk.gain.agencygateway.webhooks.model.Deliveries.Addressed;
import uk.gain.agencygateway.webhooks.model.Delivery;
import uk.gain.agencygateway.webhooks.model.Destination;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.model.Endpoints;
import uk.gain.agencygateway.webhooks.model.Host;
import uk.gain.agencygateway.webhooks.model.Hosts;
import uk.gain.agencygateway.webhooks.model.Message;
import uk.gain.agencygateway.webhooks.model.SigningKey;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.identity.Ids;

/** An agency says where its system is told, within the hosts that an operator registered. */
@Service
public class ConfiguringWebhooks {

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Hosts hosts;
    private final Configurations record;
    private final WebhookSettings settings;
    private final Clock clock;

    ConfiguringWebhooks(
            Endpoints endpoints,
            Deliveries deliveries,
            Hosts hosts,
            Configurations record,
            WebhookSettings settings,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.hosts = hosts;
        this.record = record;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Configured.Now view(Caller caller) {
        return now(caller.organisation());
    }

    /** Sets or changes the URL; the first time, the endpoint's key is made. */
    @Transactional
    public Configured set(Caller officer, String url, String source) {
        return switch (Destination.of(url, settings.reach())) {
            case BrokenRule broken -> new Configured.Refused(broken);
            case Destination destination -> {
                if (!isRegistered(officer.organisation(), destination.host())) {
                    yield new Configured.Refused(
                            new BrokenRule(
                                    "url",
                                    "host-is-registered",
                                    "The host and port must be registered for your agency by an"
                                            + " operator"));
                }
                yield set(officer, destination, source);
            }
        };
    }

    private Configured set(Caller officer, Destination destination, String source) {
        String agency = officer.organisation();
        Instant now = clock.instant();
        endpoints.set(agency, destination, now);
        if (endpoints.keys(agency, now).isEmpty()) {
            endpoints.addKey(agency, SigningKey.generate(Ids.next()), now, now);
        }
        record.changed(officer, agency, source);
        return now(agency);
    }

    /** Nothing is sent any more, and what waits is not sent later. */
    @Transactional
    public Configured disable(Caller officer, String source) {
        String agency = officer.organisation();
        if (endpoints.lock(agency).filter(Endpoint::enabled).isEmpty()) {
            return new Configured.NotEnabled();
        }
        Instant now = clock.instant();
        endpoints.disable(agency, Endpoint.Because.AGENCY, now);
        deliveries.end(agency, Delivery.Outcome.ENDPOINT_DISABLED, now);
        record.changed(officer, agency, source);
        return now(agency);
    }

    /** What changes from now on is sent; enabling what is enabled closes its circuit. */
    @Transactional
    public Configured enable(Caller officer, String source) {
        String agency = officer.organisation();
        return endpoints
                .lock(agency)
                .map(endpoint -> set(officer, endpoint.url(), source))
                .orElseGet(Configured.NotEnabled::new);
    }

    /** A new key signs; the one before it signs too, until the overlap is over. */
    @Transactional
    public Configured rotate(Caller officer, String source) {
        String agency = officer.organisation();
        if (endpoints.lock(agency).isEmpty()) {
            return new Configured.NotEnabled();
        }
        Instant now = clock.instant();
        endpoints.addKey(
                agency, SigningKey.generate(Ids.next()), now, now.plus(settings.keyOverlap()));
        record.changed(officer, agency, source);
        return now(agency);
    }

    /** Queues a message that says nothing, and lets it go at once. */
    @Transactional
    public Configured test(Caller caller) {
        String agency = caller.organisation();
        if (endpoints.lock(agency).filter(Endpoint::enabled).isEmpty()) {
            return new Configured.NotEnabled();
        }
        Instant now = clock.instant();
        Message message = new Message(Ids.next(), Message.Type.TEST, null, null, now);
        deliveries.queue(List.of(new Addressed(agency, message)), now);
        endpoints.tryNow(agency);
        return now(agency);
    }

    private boolean isRegistered(String agency, Host host) {
        return hosts.of(agency).stream().anyMatch(registered -> registered.host().equals(host));
    }

    private Configured.Now now(String agency) {
        return new Configured.Now(
                endpoints.find(agency), endpoints.keys(agency, clock.instant()), hosts.of(agency));
    }
}
