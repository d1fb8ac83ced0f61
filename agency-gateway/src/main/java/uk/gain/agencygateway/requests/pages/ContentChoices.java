package uk.gain.agencygateway.requests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import uk.gain.agencygateway.requests.model.Basis;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.SubjectRole;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;

/** What an officer can choose from when grading content: the 3x5x2 with its printed codes. */
record ContentChoices(
        List<Choice> roles,
        List<Choice> categories,
        List<Choice> bases,
        List<Choice> sources,
        List<Choice> assessments,
        List<Choice> handlings,
        List<Choice> actions,
        List<Choice> sanitisations,
        List<Choice> partial) {

    static final ContentChoices ALL =
            new ContentChoices(
                    withNone(named(SubjectRole.values())),
                    withNone(named(InformationCategory.values())),
                    named(Basis.values()).toList(),
                    List.of(
                            new Choice("RELIABLE", "1: Reliable"),
                            new Choice("UNTESTED", "2: Untested"),
                            new Choice("NOT_RELIABLE", "3: Not reliable")),
                    List.of(
                            new Choice("KNOWN_DIRECTLY", "A: Known directly"),
                            new Choice(
                                    "KNOWN_INDIRECTLY_CORROBORATED",
                                    "B: Known indirectly but corroborated"),
                            new Choice("KNOWN_INDIRECTLY", "C: Known indirectly"),
                            new Choice("NOT_KNOWN", "D: Not known"),
                            new Choice("SUSPECTED_FALSE", "E: Suspected to be false")),
                    List.of(
                            new Choice("PERMITTED", "P: Lawful sharing permitted"),
                            new Choice(
                                    "CONDITIONS",
                                    "C: Permitted with conditions",
                                    "Give both codes below")),
                    withNone(
                            Stream.of(
                                    new Choice(
                                            "NO_ACTION_WITHOUT_PERMISSION",
                                            "A1: No action without our permission"),
                                    new Choice("COVERT_ACTION_ONLY", "A2: Covert action only"),
                                    new Choice(
                                            "OVERT_ACTION_PERMITTED",
                                            "A3: Overt action permitted"))),
                    withNone(
                            Stream.of(
                                    new Choice("MAY_BE_SANITISED", "S1: May be sanitised"),
                                    new Choice(
                                            "CONSULT_BEFORE_SANITISING",
                                            "S2: Not without consulting us"))),
                    List.of(new Choice("true", "More follows, or is held back")));

    private static Stream<Choice> named(Enum<?>[] values) {
        return Arrays.stream(values)
                .filter(value -> !value.name().equals("UNKNOWN"))
                .map(value -> new Choice(value.name(), Words.of(value)));
    }

    private static List<Choice> withNone(Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", "Select")), choices).toList();
    }
}
