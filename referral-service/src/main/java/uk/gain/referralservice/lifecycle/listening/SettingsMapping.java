package uk.gain.referralservice.lifecycle.listening;

import java.util.List;
import java.util.stream.Collectors;
import uk.gain.contract.Actor;
import uk.gain.contract.AgencySettingsChanged;
import uk.gain.contract.ReferralResponse;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.AgencySettings;
import uk.gain.referralservice.directory.model.Party;
import uk.gain.referralservice.directory.model.SettingsChange;
import uk.gain.referralservice.directory.model.ThreatArea;

/** The contract's words for what an agency sets about itself, and the directory's. */
final class SettingsMapping {

    private SettingsMapping() {}

    /** None when it speaks of anything else. */
    static List<SettingsChange> toModel(ReferralResponse event) {
        return event.getBody() instanceof AgencySettingsChanged changed
                ? List.of(change(event.getActor(), changed))
                : List.of();
    }

    private static SettingsChange change(Actor actor, AgencySettingsChanged changed) {
        var settings = changed.getSettings();
        return new SettingsChange(
                new AgencyCode(changed.getAgency()),
                new Party(
                        actor.getKind().name(),
                        actor.getRole().name(),
                        actor.getSubject(),
                        actor.getOrganisation(),
                        actor.getOnBehalfOf()),
                new AgencySettings(
                        settings.getCapacity(),
                        settings.getHolidays(),
                        settings.getAreasOfInterest().stream()
                                .map(area -> ThreatArea.valueOf(area.name()))
                                .collect(Collectors.toSet()),
                        settings.getContact()));
    }
}
