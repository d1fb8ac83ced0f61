package uk.gain.auditservice.finding.pages;

import java.time.Instant;
import uk.gain.auditservice.finding.model.Sightings.Sighting;
import uk.gain.webui.Words;

/** Somebody who looked, as the page says it. */
record SightingLine(
        String subject,
        String role,
        String organisation,
        long times,
        long denied,
        Instant first,
        Instant last,
        String seen) {

    static SightingLine of(Sighting sighting) {
        return new SightingLine(
                sighting.who().subject(),
                Words.of(sighting.who().role()),
                sighting.who().organisation(),
                sighting.times(),
                sighting.denied(),
                sighting.first(),
                sighting.last(),
                String.join(", ", sighting.seen()));
    }
}
