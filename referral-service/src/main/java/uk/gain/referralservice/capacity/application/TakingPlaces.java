package uk.gain.referralservice.capacity.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.capacity.model.Allotment;
import uk.gain.referralservice.capacity.model.Applicant;
import uk.gain.referralservice.capacity.model.Pace;
import uk.gain.referralservice.capacity.model.Queues;
import uk.gain.referralservice.capacity.model.Rank;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Places;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Standing;

/** Says who has to wait; works in the transaction of whoever asks. */
@Component
class TakingPlaces implements Places {

    private final Queues queues;
    private final Agencies agencies;

    TakingPlaces(Queues queues, Agencies agencies) {
        this.queues = queues;
        this.agencies = agencies;
    }

    /** The limits are read again once the places are held: one may just have been lowered. */
    @Override
    public Set<RequestId> held(List<Raised> raised) {
        List<Applicant> applicants = raised.stream().flatMap(TakingPlaces::applicants).toList();
        Set<AgencyCode> asked =
                applicants.stream().map(Applicant::agency).collect(Collectors.toSet());
        Set<AgencyCode> limited = limits(agencies.findAll(asked)).keySet();
        if (limited.isEmpty()) {
            return Set.of();
        }
        queues.lock(limited);
        return Allotment.held(applicants, queues.rooms(limits(agencies.findAll(limited))));
    }

    @Override
    public Map<AgencyCode, Standing> foresee(
            Collection<Agency> asked, Particulars particulars, Instant now) {
        Map<AgencyCode, Integer> limits = limits(asked);
        if (particulars.safeguarding() || limits.isEmpty()) {
            return Map.of();
        }
        Set<AgencyCode> full =
                queues.rooms(limits).entrySet().stream()
                        .filter(
                                room ->
                                        room.getValue().somebodyWaits()
                                                || room.getValue().free() == 0)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        Map<AgencyCode, Integer> positions =
                queues.positions(full, particulars.urgency(), particulars.tier());
        Map<AgencyCode, Pace> paces = paces(limits, full, now);
        Map<AgencyCode, Standing> standings = new HashMap<>();
        positions.forEach(
                (agency, position) ->
                        standings.put(agency, standing(position, paces.get(agency), now)));
        return standings;
    }

    @Override
    public Map<RequestId, Standing> standings(ReferralId referral, Instant now) {
        Map<RequestId, Queues.Place> places = queues.positions(referral);
        if (places.isEmpty()) {
            return Map.of();
        }
        Set<AgencyCode> waitedFor =
                places.values().stream().map(Queues.Place::agency).collect(Collectors.toSet());
        Map<AgencyCode, Pace> paces = paces(limits(agencies.findAll(waitedFor)), waitedFor, now);
        Map<RequestId, Standing> standings = new HashMap<>();
        places.forEach(
                (request, place) ->
                        standings.put(
                                request,
                                standing(place.position(), paces.get(place.agency()), now)));
        return standings;
    }

    /** Whoever takes no requests at all at present has no pace. */
    private Map<AgencyCode, Pace> paces(
            Map<AgencyCode, Integer> limits, Set<AgencyCode> waitedFor, Instant now) {
        List<AgencyCode> taking =
                waitedFor.stream()
                        .filter(agency -> !Integer.valueOf(0).equals(limits.get(agency)))
                        .toList();
        return queues.paces(taking, now.minus(Pace.MEASURED));
    }

    private static Standing standing(int position, @Nullable Pace pace, Instant now) {
        return new Standing(position, pace == null ? null : pace.expected(position, now));
    }

    private static Map<AgencyCode, Integer> limits(Collection<Agency> agencies) {
        Map<AgencyCode, Integer> limits = new HashMap<>();
        for (Agency agency : agencies) {
            if (agency.capacity() != null) {
                limits.put(agency.code(), agency.capacity());
            }
        }
        return limits;
    }

    private static Stream<Applicant> applicants(Raised raised) {
        Particulars particulars = raised.particulars();
        return raised.recipients().stream()
                .map(
                        recipient ->
                                new Applicant(
                                        recipient.request(),
                                        recipient.agency(),
                                        new Rank(
                                                particulars.urgency(),
                                                particulars.tier(),
                                                raised.at(),
                                                recipient.request().value()),
                                        particulars.safeguarding()));
    }
}
