package uk.gain.referralservice.capacity.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** Gives places to new requests, and to those that wait. */
public final class Allotment {

    private Allotment() {}

    /**
     * Which of the applicants have to wait. Whoever must be safeguarded does not, and takes a place
     * before the others; nobody else passes those who wait already; what is left goes to the first
     * in rank.
     *
     * @param rooms of the agencies with a limit; nobody waits for any other
     */
    public static Set<RequestId> held(List<Applicant> applicants, Map<AgencyCode, Room> rooms) {
        Set<RequestId> held = new HashSet<>();
        Map<AgencyCode, List<Applicant>> byAgency =
                applicants.stream().collect(Collectors.groupingBy(Applicant::agency));
        rooms.forEach(
                (agency, room) ->
                        held.addAll(held(byAgency.getOrDefault(agency, List.of()), room)));
        return held;
    }

    private static List<RequestId> held(List<Applicant> applicants, Room room) {
        List<Applicant> others =
                applicants.stream()
                        .filter(applicant -> !applicant.safeguarding())
                        .sorted(Comparator.comparing(Applicant::rank))
                        .toList();
        int safeguarded = applicants.size() - others.size();
        int free = room.somebodyWaits() ? 0 : Math.max(0, room.free() - safeguarded);
        return others.stream().skip(free).map(Applicant::request).toList();
    }

    /**
     * Which of those that wait are sent now: the first in the queue, as long as there is a place
     * and the request is at hand. The first that is not at hand ends it, because nobody is sent
     * before it.
     *
     * @param queue those that wait, in their order
     * @param atHand those that whoever releases has locked
     */
    public static List<Waiting> released(List<Waiting> queue, int free, Set<RequestId> atHand) {
        List<Waiting> released = new ArrayList<>();
        for (Waiting waiting : queue) {
            if (released.size() >= free || !atHand.contains(waiting.request())) {
                break;
            }
            released.add(waiting);
        }
        return released;
    }
}
