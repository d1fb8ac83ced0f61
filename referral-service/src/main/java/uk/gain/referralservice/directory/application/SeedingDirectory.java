package uk.gain.referralservice.directory.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.directory.model.Accesses;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.Announcing;
import uk.gain.referralservice.directory.model.KnownPowers;
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

    private static final String SOURCE = "seed of the directory";

    private final Agencies agencies;
    private final Units units;
    private final Announcing announcing;
    private final Accesses accesses;
    private final KnownPowers powers;
    private final Clock clock;

    SeedingDirectory(
            Agencies agencies,
            Units units,
            Announcing announcing,
            Accesses accesses,
            KnownPowers powers,
            Clock clock) {
        this.agencies = agencies;
        this.units = units;
        this.announcing = announcing;
        this.accesses = accesses;
        this.powers = powers;
        this.clock = clock;
    }

    /**
     * Returns how many agencies were not listed before.
     *
     * @throws IllegalStateException when the seed names a power that there is no rule for: under it
     *     nothing could ever be asked
     */
    @Transactional
    public int agencies(List<Agency> seed) {
        requireKnownPowers(seed);
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
            added.forEach(listed -> accesses.changed(listed, SOURCE));
        }
        return added.size();
    }

    @Transactional
    public void units(List<Rocu> seed) {
        accesses.unitsChanged(Party.THE_EXCHANGE, units.addMissing(seed), SOURCE);
    }

    private void requireKnownPowers(List<Agency> seed) {
        Set<String> known = powers.ids();
        String unknown =
                seed.stream()
                        .flatMap(
                                agency ->
                                        agency.powers().stream()
                                                .filter(power -> !known.contains(power))
                                                .map(power -> agency.code() + " names " + power))
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "The seed of the directory names powers that there is no rule for: "
                            + unknown
                            + ". Correct it, or add them to the legal gateways.");
        }
    }
}
