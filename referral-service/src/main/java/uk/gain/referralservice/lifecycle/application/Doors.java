package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.Units;
import uk.gain.referralservice.directory.model.Units.RequestingUnit;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Door;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.powers.model.Powers;
import uk.gain.referralservice.powers.model.PowersOfTheDay;

/**
 * Finds out what the door must know about drafts: the agencies they may mean and the units served.
 */
@Component
class Doors {

    private final Agencies agencies;
    private final Units units;
    private final Powers powers;
    private final Clock clock;

    Doors(Agencies agencies, Units units, Powers powers, Clock clock) {
        this.agencies = agencies;
        this.units = units;
        this.powers = powers;
        this.clock = clock;
    }

    /** One door for all of them: what they mean is looked up once. */
    Door of(Coordinator by, List<Draft> drafts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Door(
                drafts.stream()
                        .map(Draft::recipients)
                        .distinct()
                        .flatMap(recipients -> candidates(recipients).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Agency::code))
                        .toList(),
                units.servedBy(by.rocu()).stream()
                        .map(RequestingUnit::code)
                        .collect(Collectors.toSet()),
                PowersOfTheDay.at(now, powers.all()),
                now);
    }

    private List<Agency> candidates(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Named(List<String> codes) ->
                    agencies.findAll(
                            codes.stream()
                                    .filter(AgencyCode::isCode)
                                    .map(AgencyCode::new)
                                    .toList());
            case Recipients.AllHolding(_) -> agencies.all();
        };
    }
}
