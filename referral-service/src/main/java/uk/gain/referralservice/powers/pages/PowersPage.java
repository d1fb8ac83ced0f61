package uk.gain.referralservice.powers.pages;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gain.referralservice.powers.application.ConsultingPowers;
import uk.gain.referralservice.powers.model.Onward;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;

/** The legal gateways that count today; nothing here is personal data. */
@PageController
class PowersPage {

    private final ConsultingPowers consulting;

    PowersPage(ConsultingPowers consulting) {
        this.consulting = consulting;
    }

    @GetMapping("/powers")
    String powers(Model model) {
        model.addAttribute("powers", consulting.ofToday().stream().map(PowerLine::of).toList());
        return "powers/powers";
    }

    /** One power in the list. */
    record PowerLine(
            String id,
            int version,
            String statute,
            String direction,
            String purposes,
            String categories,
            String onward,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String note) {

        static PowerLine of(Power power) {
            return new PowerLine(
                    power.id(),
                    power.version(),
                    power.statute() + ", " + power.provision(),
                    classes(power.from())
                            + (power.bothWays() ? " to and from " : " to ")
                            + classes(power.to()),
                    words(power.purposes()),
                    power.categories().isEmpty() ? "Every category" : words(power.categories()),
                    switch (power.onward()) {
                        case Onward.Free() -> "May go on";
                        case Onward.PurposeBound() -> "For the same purpose only";
                        case Onward.ConsentOf(String body) -> "Only with the consent of " + body;
                        case Onward.Prohibited() -> "May not go on";
                    },
                    power.validFrom(),
                    power.validTo(),
                    power.note());
        }

        private static String classes(Set<String> classes) {
            return classes.contains(Power.ANY)
                    ? "Any body"
                    : classes.stream().sorted().collect(Collectors.joining(", "));
        }

        private static String words(Set<? extends Enum<?>> names) {
            return names.stream().map(Words::of).sorted().collect(Collectors.joining(", "));
        }
    }
}
