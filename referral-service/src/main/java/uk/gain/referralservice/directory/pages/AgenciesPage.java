package uk.gain.referralservice.directory.pages;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;

/** The partner agencies; nothing here is personal data. */
@PageController
class AgenciesPage {

    private final ConsultingDirectory directory;

    AgenciesPage(ConsultingDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/agencies")
    String agencies(Model model) {
        model.addAttribute(
                "agencies", directory.holdingAll(Set.of()).stream().map(AgencyLine::of).toList());
        return "directory/agencies";
    }

    /** One agency in the list. */
    record AgencyLine(String code, String name, String categories, String hours, boolean enabled) {

        static AgencyLine of(Agency agency) {
            var hours = agency.responseHours();
            return new AgencyLine(
                    agency.code().value(),
                    agency.name(),
                    agency.categories().stream()
                            .sorted()
                            .map(Words::of)
                            .collect(Collectors.joining(", ")),
                    "%d, %d or %d hours"
                            .formatted(hours.urgent(), hours.priority(), hours.routine()),
                    agency.enabled());
        }
    }
}
