package uk.gain.auditservice.finding.web;

import java.util.List;
import uk.gain.auditservice.finding.model.Sightings;

/**
 * Who has seen a referral.
 *
 * @param people who looked, or tried to; whoever did first comes first
 * @param organisations what was handed out to, likewise
 */
public record SightingsView(
        List<Sightings.Sighting> people, List<Sightings.Handing> organisations) {

    static SightingsView of(Sightings sightings) {
        return new SightingsView(sightings.people(), sightings.organisations());
    }
}
