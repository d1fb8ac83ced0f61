package uk.gain.referralservice.powers.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gain.referralservice.powers.model.Power.Bar;
import uk.gain.referralservice.powers.model.Sought.Looked;
import uk.gain.referralservice.powers.model.Sought.NotPermitted;
import uk.gain.referralservice.powers.model.Sought.Permitted;

/**
 * The version of each power that counts on one day: the highest whose first day has come. So a
 * higher version takes the lower ones' place from its first day on, also when it ends a power.
 *
 * @param on the day, by the clock in London
 * @param byId one version of each power
 */
public record PowersOfTheDay(LocalDate on, Map<String, Power> byId) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public PowersOfTheDay {
        byId = Map.copyOf(byId);
    }

    /** Picks from all versions, in any order, those that count at that moment. */
    public static PowersOfTheDay at(Instant moment, List<Power> versions) {
        LocalDate on = moment.atZone(LONDON).toLocalDate();
        Map<String, Power> counting = new HashMap<>();
        versions.stream()
                .filter(power -> !power.validFrom().isAfter(on))
                .forEach(
                        power ->
                                counting.merge(
                                        power.id(),
                                        power,
                                        (one, other) ->
                                                one.version() > other.version() ? one : other));
        return new PowersOfTheDay(on, counting);
    }

    /**
     * Looks for a power that permits the disclosure: the first of these, in their order, which is
     * the discloser's own order of preference.
     */
    public Sought seek(List<String> ids, Disclosure disclosure) {
        List<Looked> looked = new ArrayList<>();
        for (String id : ids) {
            Power power = byId.get(id);
            if (power == null) {
                looked.add(new Looked(id, Bar.UNKNOWN));
                continue;
            }
            Optional<Bar> bar = power.bars(disclosure, on);
            if (bar.isEmpty()) {
                return new Permitted(power);
            }
            looked.add(new Looked(id, bar.get()));
        }
        return new NotPermitted(looked);
    }
}
