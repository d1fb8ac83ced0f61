package uk.gain.referralservice.importing.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;

/** What a co-ordinator can choose from for all rows of a file. */
@Component
class ImportChoices {

    private static final Choice EACH_ROW_ITS_OWN = new Choice("", "Each row says its own");

    private final ConsultingDirectory directory;

    ImportChoices(ConsultingDirectory directory) {
        this.directory = directory;
    }

    /** The choices, as one value for the page. */
    record Offered(
            List<Choice> units,
            List<Choice> classifications,
            List<Choice> urgencies,
            List<Choice> threatAreas,
            List<Choice> criteria,
            List<Choice> purposes,
            List<Choice> categories,
            List<Choice> handling,
            List<Choice> whom,
            List<Choice> agencies,
            List<Choice> declaration) {}

    Offered offeredTo(Coordinator coordinator) {
        return new Offered(
                orEachItsOwn(
                        directory.unitsServedBy(coordinator.rocu()).stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))),
                List.of(
                        new Choice("OFFICIAL", "OFFICIAL"),
                        new Choice("OFFICIAL_SENSITIVE", "OFFICIAL-SENSITIVE")),
                List.of(
                        new Choice("URGENT", "Urgent", "By default within 8 hours"),
                        new Choice("PRIORITY", "Priority", "By default within 3 working days"),
                        new Choice("ROUTINE", "Routine", "By default within 7 working days")),
                orEachItsOwn(named(ThreatArea.values())),
                orEachItsOwn(named(Criterion.Kind.values())),
                named(LawfulPurpose.values()).toList(),
                named(InformationCategory.values()).toList(),
                List.of(
                        new Choice(
                                "SAFEGUARDING",
                                "Persons must be safeguarded",
                                "Passes every queue, with every row"),
                        new Choice("COVERT", "Covert", "Alerts nobody but its own side")),
                List.of(
                        new Choice("NAMED", "The agencies I select below"),
                        new Choice(
                                "ALL_HOLDING",
                                "Every agency that holds all the information wanted")),
                directory.holdingAll(Set.of()).stream()
                        .filter(Agency::enabled)
                        .map(agency -> new Choice(agency.code().value(), agency.name()))
                        .toList(),
                List.of(new Choice("true", "No row of the file holds product of interception")));
    }

    private static Stream<Choice> named(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), Words.of(value)));
    }

    private static List<Choice> orEachItsOwn(Stream<Choice> choices) {
        return Stream.concat(Stream.of(EACH_ROW_ITS_OWN), choices).toList();
    }
}
