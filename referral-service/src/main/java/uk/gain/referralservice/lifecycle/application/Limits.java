package uk.gain.referralservice.lifecycle.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Clocks;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Urgency;

/** New limits for requests, with each agency's hours and days off as the directory has them now. */
@Component
public class Limits {

    private final Agencies agencies;
    private final Clocks clocks;
    private final WorkingTimes times;

    Limits(Agencies agencies, Clocks clocks, WorkingTimes times) {
        this.agencies = agencies;
        this.clocks = clocks;
        this.times = times;
    }

    /** The limit of each when its whole time is counted from an instant, e.g. its release. */
    public Map<RequestId, Instant> countedFrom(
            Instant from, Collection<? extends Request> requests, Urgency urgency) {
        Map<AgencyCode, Agency> asked = agenciesOf(requests);
        return requests.stream()
                .collect(
                        Collectors.toMap(
                                request -> request.asked().id(),
                                request -> urgency.limit(from, agency(asked, request), times)));
    }

    /**
     * The limit of each whose time stands still when it runs again: what was left at the stop is
     * given from the restart on. Requests whose time runs are left out. MUST be called while the
     * requests are held.
     */
    public Map<RequestId, Instant> restartedAt(
            Instant at, Collection<? extends Request> requests, Urgency urgency) {
        Map<RequestId, Instant> stopped =
                clocks.stoppedAt(requests.stream().map(request -> request.asked().id()).toList());
        Map<AgencyCode, Agency> asked = agenciesOf(requests);
        Map<RequestId, Instant> limits = new HashMap<>();
        for (Request request : requests) {
            Instant stoppedAt = stopped.get(request.asked().id());
            if (stoppedAt != null) {
                limits.put(
                        request.asked().id(),
                        urgency.counted(agency(asked, request), times)
                                .afterStop(stoppedAt, request.asked().respondBy(), at));
            }
        }
        return limits;
    }

    private Map<AgencyCode, Agency> agenciesOf(Collection<? extends Request> requests) {
        List<AgencyCode> codes =
                requests.stream().map(request -> request.asked().agency()).distinct().toList();
        return agencies.findAll(codes).stream()
                .collect(Collectors.toMap(Agency::code, Function.identity()));
    }

    private static Agency agency(Map<AgencyCode, Agency> asked, Request request) {
        return Objects.requireNonNull(
                asked.get(request.asked().agency()), "An agency never leaves the directory");
    }
}
