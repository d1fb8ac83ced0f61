package uk.gain.referralservice.lifecycle.pages;

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
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;

/** What a co-ordinator can choose from when making a referral. */
@Component
public class ReferralChoices {

    private static final Choice NONE_YET = new Choice("", "Select");

    private final ConsultingDirectory directory;

    ReferralChoices(ConsultingDirectory directory) {
        this.directory = directory;
    }

    /** The choices, as one value for the page. */
    public record Offered(
            List<Choice> units,
            List<Choice> classifications,
            List<Choice> urgencies,
            List<Choice> threatAreas,
            List<Choice> criteria,
            List<Choice> tiers,
            List<Choice> kinds,
            List<Choice> roles,
            List<Choice> categories,
            List<Choice> lawfulPurposes,
            List<Choice> handling,
            List<Choice> whom,
            List<Choice> agencies,
            List<Choice> declaration,
            List<Choice> identifiers) {}

    Offered offeredTo(Coordinator coordinator) {
        return offering(
                withNone(
                        directory.unitsServedBy(coordinator.rocu()).stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))));
    }

    /** For a draft of this unit. */
    public Offered offeredForUnit(String unit) {
        return offering(List.of(new Choice(unit, directory.nameOfUnit(unit).orElse(unit))));
    }

    private Offered offering(List<Choice> units) {
        return new Offered(
                units,
                List.of(
                        new Choice("OFFICIAL", "OFFICIAL"),
                        new Choice("OFFICIAL_SENSITIVE", "OFFICIAL-SENSITIVE")),
                List.of(
                        new Choice("URGENT", "Urgent", "By default within 8 hours"),
                        new Choice("PRIORITY", "Priority", "By default within 3 days"),
                        new Choice("ROUTINE", "Routine", "By default within 7 days")),
                withNone(named(ThreatArea.values())),
                named(Criterion.Kind.values()).toList(),
                withNone(
                        Stream.of("1", "2", "3", "4", "5")
                                .map(tier -> new Choice(tier, "Tier " + tier))),
                named(SubjectKind.values()).toList(),
                named(SubjectRole.values()).toList(),
                named(InformationCategory.values()).toList(),
                List.of(
                        new Choice(
                                "CRIME",
                                "Crime: prevention, detection, investigation, prosecution"),
                        new Choice("SAFEGUARDING", "Safeguarding a child or an adult at risk"),
                        new Choice("IMMIGRATION", "Immigration control"),
                        new Choice("CIVIL_RECOVERY", "Recovering proceeds in civil proceedings")),
                List.of(
                        new Choice(
                                "SAFEGUARDING",
                                "A person must be safeguarded",
                                "Passes every queue"),
                        new Choice("COVERT", "Covert", "Alerts nobody but its own side")),
                List.of(
                        new Choice("NAMED", "The agencies I select below"),
                        new Choice(
                                "ALL_HOLDING",
                                "Every agency that holds all the information wanted")),
                agencies(),
                List.of(new Choice("true", "This referral holds no product of interception")),
                ReferralForm.IDENTIFIERS.stream()
                        .map(kind -> new Choice(kind.name(), Words.of(kind)))
                        .toList());
    }

    private List<Choice> agencies() {
        return directory.holdingAll(Set.of()).stream()
                .filter(Agency::enabled)
                .map(agency -> new Choice(agency.code().value(), agency.name()))
                .toList();
    }

    private static Stream<Choice> named(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), Words.of(value)));
    }

    private static List<Choice> withNone(Stream<Choice> choices) {
        return Stream.concat(Stream.of(NONE_YET), choices).toList();
    }
}
