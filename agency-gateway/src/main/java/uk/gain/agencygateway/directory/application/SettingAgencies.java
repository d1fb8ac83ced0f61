package uk.gain.agencygateway.directory.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.directory.model.AgencySettings;
import uk.gain.agencygateway.directory.model.Announcements;
import uk.gain.agencygateway.directory.model.Asked;
import uk.gain.agencygateway.directory.model.Asker;
import uk.gain.agencygateway.directory.model.BrokenRule;
import uk.gain.agencygateway.directory.model.SettingsRules;
import uk.gain.agencygateway.directory.model.Standing;
import uk.gain.agencygateway.directory.model.Wish;
import uk.gain.agencygateway.directory.model.Wishes;
import uk.gain.platform.identity.Ids;

/**
 * An agency asks for other settings of its own. They are in force when the directory's owner has
 * listed them, and not before.
 */
@Service
public class SettingAgencies {

    private final Wishes wishes;
    private final Announcements announcements;
    private final Clock clock;

    SettingAgencies(Wishes wishes, Announcements announcements, Clock clock) {
        this.wishes = wishes;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public Asked ask(Asker by, AgencySettings settings) {
        List<BrokenRule> broken = SettingsRules.broken(settings);
        if (!broken.isEmpty()) {
            return new Asked.NotAcceptable(broken);
        }
        Wish wish =
                wishes.keep(
                        by, Ids.next(), settings, clock.instant().truncatedTo(ChronoUnit.MICROS));
        announcements.announce(wish);
        return wish;
    }

    /** Empty for an agency that is not listed. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(String agency) {
        return wishes.standing(agency);
    }
}
