package uk.gain.referralservice.finding.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.finding.model.RequestState;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;

/** What a co-ordinator can choose from when filtering. */
@Component
class FilterChoices {

    private static final Choice ANY = new Choice("", "Any");

    private final ConsultingDirectory directory;

    FilterChoices(ConsultingDirectory directory) {
        this.directory = directory;
    }

    /** The choices, as one value for the page. */
    record Offered(
            List<Choice> states,
            List<Choice> overdue,
            List<Choice> own,
            List<Choice> agencies,
            List<Choice> units,
            List<Choice> threatAreas,
            List<Choice> urgencies) {}

    Offered offeredTo(Coordinator coordinator) {
        return new Offered(
                named(RequestState.values()).toList(),
                List.of(new Choice("true", "Overdue")),
                List.of(new Choice("true", "Raised by me")),
                orAny(
                        directory.holdingAll(Set.of()).stream()
                                .map(agency -> new Choice(agency.code().value(), agency.name()))),
                orAny(
                        directory.unitsServedBy(coordinator.rocu()).stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))),
                orAny(named(ThreatArea.values())),
                orAny(named(Urgency.values())));
    }

    private static Stream<Choice> named(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), Words.of(value)));
    }

    private static List<Choice> orAny(Stream<Choice> choices) {
        return Stream.concat(Stream.of(ANY), choices).toList();
    }
}
