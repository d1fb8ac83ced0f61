package uk.gain.referralservice.powers.application;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.Powers;
import uk.gain.referralservice.powers.model.RecordingRules;

/**
 * Keeps the rule data of the seed. What is kept already stays as it is, so that starting again, or
 * two instances starting at once, keeps every version exactly once.
 */
@Service
public class SeedingPowers {

    private final Powers powers;
    private final RecordingRules recording;

    SeedingPowers(Powers powers, RecordingRules recording) {
        this.powers = powers;
        this.recording = recording;
    }

    /**
     * Returns how many versions were not kept before.
     *
     * @throws IllegalStateException when the seed says something else of a version that is kept:
     *     requests may have been made under it, so a change needs a version of its own
     */
    @Transactional
    public int powers(List<Power> seed) {
        List<Power> added = powers.addMissing(seed);
        Map<String, Power> kept =
                powers.all().stream()
                        .collect(Collectors.toMap(SeedingPowers::name, Function.identity()));
        for (Power power : seed) {
            if (!power.equals(kept.get(name(power)))) {
                throw new IllegalStateException(
                        "The seed changes "
                                + name(power)
                                + ", which is kept. Give the change the next version.");
            }
        }
        if (!added.isEmpty()) {
            recording.kept(added);
        }
        return added.size();
    }

    private static String name(Power power) {
        return power.id() + " version " + power.version();
    }
}
