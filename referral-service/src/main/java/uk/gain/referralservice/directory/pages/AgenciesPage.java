package uk.gain.referralservice.directory.pages;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.TrackRecord;
import uk.gain.referralservice.directory.web.Operators;
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
    String agencies(Caller caller, Model model) {
        Map<AgencyCode, TrackRecord> records = directory.trackRecords();
        model.addAttribute(
                "agencies",
                directory.holdingAll(Set.of()).stream()
                        .map(agency -> AgencyLine.of(agency, records.get(agency.code())))
                        .toList());
        model.addAttribute("operator", Operators.isOne(caller));
        return "directory/agencies";
    }

    /** One agency in the list. */
    record AgencyLine(
            String code,
            String name,
            String categories,
            String hours,
            boolean enabled,
            TrackRecordLine record) {

        static AgencyLine of(Agency agency, @Nullable TrackRecord record) {
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
                    agency.enabled(),
                    TrackRecordLine.of(record));
        }
    }
}
