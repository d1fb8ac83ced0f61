package uk.gain.referralservice.directory.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.Announcing;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;
import uk.gain.referralservice.directory.model.Units;
import uk.gain.referralservice.directory.model.Units.Rocu;

/**
 * Fills an empty directory from its seed. What is listed already stays as it is, so that starting
 * again, or two instances starting at once, lists and announces every agency exactly once.
 */
@Service
public class SeedingDirectory {

    private final Agencies agencies;
    private final Units units;
    private final Announcing announcing;
    private final Clock clock;

    SeedingDirectory(Agencies agencies, Units units, Announcing announcing, Clock clock) {
        this.agencies = agencies;
        this.units = units;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Returns how many agencies were not listed before. */
    @Transactional
    public int agencies(List<Agency> seed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Listed> added =
                agencies.addMissing(
                        seed.stream()
                                .map(
                                        agency ->
                                                Listed.first(
                                                        Ids.next(),
                                                        now,
                                                        Party.THE_EXCHANGE,
                                                        agency))
                                .toList());
        if (!added.isEmpty()) {
            announcing.listed(added);
        }
        return added.size();
    }

    @Transactional
    public void units(List<Rocu> seed) {
        units.addMissing(seed);
    }
}
