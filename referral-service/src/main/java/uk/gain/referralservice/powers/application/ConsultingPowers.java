package uk.gain.referralservice.powers.application;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.directory.model.KnownPowers;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.Powers;
import uk.gain.referralservice.powers.model.PowersOfTheDay;

/** Looks up which powers there are. Nothing of it is personal data. */
@Service
public class ConsultingPowers implements KnownPowers {

    private final Powers powers;
    private final Clock clock;

    ConsultingPowers(Powers powers, Clock clock) {
        this.powers = powers;
        this.clock = clock;
    }

    /** The version of each that counts now, in order of their ids. */
    @Transactional(readOnly = true)
    public List<Power> ofToday() {
        return PowersOfTheDay.at(clock.instant(), powers.all()).byId().values().stream()
                .sorted(Comparator.comparing(Power::id))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> ids() {
        return powers.all().stream().map(Power::id).collect(Collectors.toSet());
    }

    /** Every version of one, the oldest first; none when it is not known. */
    @Transactional(readOnly = true)
    public List<Power> versionsOf(String id) {
        return powers.versionsOf(id);
    }
}
