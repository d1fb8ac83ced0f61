package uk.gain.agencygateway.webhooks.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.webhooks.model.Agencies;
import uk.gain.agencygateway.webhooks.model.BrokenRule;
import uk.gain.agencygateway.webhooks.model.Deliveries;
import uk.gain.agencygateway.webhooks.model.Delivery;
import uk.gain.agencygateway.webhooks.model.Destination;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.model.Endpoints;
import uk.gain.agencygateway.webhooks.model.Host;
import uk.gain.agencygateway.webhooks.model.Hosts;
import uk.gain.agencygateway.webhooks.model.Registered;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.identity.Ids;

/** An operator decides to which hosts an agency's webhooks may go. */
@Service
public class RegisteringHosts {

    private final Hosts hosts;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Agencies agencies;
    private final Configurations record;
    private final WebhookSettings settings;
    private final Clock clock;

    RegisteringHosts(
            Hosts hosts,
            Endpoints endpoints,
            Deliveries deliveries,
            Agencies agencies,
            Configurations record,
            WebhookSettings settings,
            Clock clock) {
        this.hosts = hosts;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.agencies = agencies;
        this.record = record;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is registered, since now or before. */
        record Done() implements Outcome {}

        /** What was entered breaks a rule. */
        record Refused(BrokenRule rule) implements Outcome {}
    }

    @Transactional(readOnly = true)
    public List<Registered> all() {
        return hosts.all();
    }

    @Transactional
    public Outcome register(Caller operator, String agency, String name, int port, String source) {
        if (!agencies.isListed(agency)) {
            return new Outcome.Refused(
                    new BrokenRule(
                            "agency", "agency-is-listed", "The directory must list the agency"));
        }
        Optional<BrokenRule> broken = Registered.rule(name, port, settings.reach());
        if (broken.isPresent()) {
            return new Outcome.Refused(broken.get());
        }
        if (hosts.register(
                new Registered(Ids.next(), agency, new Host(name, port), clock.instant()))) {
            record.changed(operator, agency, source);
        }
        return new Outcome.Done();
    }

    /** An endpoint on the host is disabled with it; false when there is no such host. */
    @Transactional
    public boolean remove(Caller operator, UUID id, String source) {
        Optional<Registered> removed = hosts.remove(id);
        removed.ifPresent(
                host -> {
                    disableOn(host);
                    record.changed(operator, host.agency(), source);
                });
        return removed.isPresent();
    }

    private void disableOn(Registered removed) {
        Instant now = clock.instant();
        endpoints
                .lock(removed.agency())
                .filter(Endpoint::enabled)
                .filter(endpoint -> isOn(endpoint, removed.host()))
                .ifPresent(
                        endpoint -> {
                            endpoints.disable(
                                    endpoint.agency(), Endpoint.Because.HOST_REMOVED, now);
                            deliveries.end(
                                    endpoint.agency(), Delivery.Outcome.ENDPOINT_DISABLED, now);
                        });
    }

    private boolean isOn(Endpoint endpoint, Host host) {
        return switch (Destination.of(endpoint.url(), settings.reach())) {
            case Destination destination -> destination.host().equals(host);
            case BrokenRule _ -> true;
        };
    }
}
