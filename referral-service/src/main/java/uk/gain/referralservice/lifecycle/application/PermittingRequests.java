package uk.gain.referralservice.lifecycle.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.AskedFor;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.powers.model.Disclosure;
import uk.gain.referralservice.powers.model.LegalGateway;
import uk.gain.referralservice.powers.model.Powers;
import uk.gain.referralservice.powers.model.PowersOfTheDay;
import uk.gain.referralservice.powers.model.Sought;

/**
 * Judges again, when requests that waited are to be sent, whether a legal gateway permits them: a
 * rule may have ended, or another version of it may have begun, while they waited.
 */
@Component
public class PermittingRequests {

    private final Requests requests;
    private final Agencies agencies;
    private final Powers powers;

    PermittingRequests(Requests requests, Agencies agencies, Powers powers) {
        this.requests = requests;
        this.agencies = agencies;
        this.powers = powers;
    }

    /**
     * The rule under which each may be sent at that moment; those that none permits are left out.
     * MUST be called in the transaction that sends them, and while they are held.
     */
    public Map<RequestId, LegalGateway> permitted(Collection<RequestId> waiting, Instant now) {
        if (waiting.isEmpty()) {
            return Map.of();
        }
        Map<RequestId, AskedFor> asked = requests.askedFor(waiting);
        Map<AgencyCode, Agency> asking =
                agencies
                        .findAll(asked.values().stream().map(AskedFor::agency).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Agency::code, Function.identity()));
        PowersOfTheDay today = PowersOfTheDay.at(now, powers.all());
        Map<RequestId, LegalGateway> permitted = new HashMap<>();
        asked.forEach(
                (id, each) -> {
                    Agency agency = asking.get(each.agency());
                    if (agency != null
                            && today.seek(
                                            agency.powers(),
                                            Disclosure.toThePolice(
                                                    agency, each.purpose(), each.wanted()))
                                    instanceof Sought.Permitted(var power)) {
                        permitted.put(id, power.gateway());
                    }
                });
        requests.permit(permitted);
        return Map.copyOf(permitted);
    }
}
