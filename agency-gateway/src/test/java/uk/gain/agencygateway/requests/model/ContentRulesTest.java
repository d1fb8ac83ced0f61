package uk.gain.agencygateway.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.requests.model.Examples.SUBJECT;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContentRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest(name = "{0} with {1} and {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    PERMITTED,  ,                   ,                 ok
                    PERMITTED,  COVERT_ACTION_ONLY, ,                 items[0].grading.action only-under-conditions
                    PERMITTED,  ,                   MAY_BE_SANITISED, items[0].grading.sanitisation only-under-conditions
                    CONDITIONS, COVERT_ACTION_ONLY, MAY_BE_SANITISED, ok
                    CONDITIONS, ,                   MAY_BE_SANITISED, items[0].grading.action required-under-conditions
                    CONDITIONS, COVERT_ACTION_ONLY, ,                 items[0].grading.sanitisation required-under-conditions
                    """)
    void actionAndSanitisationAreRequiredUnderConditionsAndOnlyThere(
            HandlingCode handling,
            @Nullable ActionCode action,
            @Nullable SanitisationCode sanitisation,
            String expected) {
        assertThat(verdict(new Change().handling(handling, action, sanitisation)))
                .isEqualTo(expected);
    }

    @Test
    void bothMissingCodesAreNamedAtOnce() {
        Checked checked = check(new Change().handling(HandlingCode.CONDITIONS, null, null));
        assertThat(checked)
                .isEqualTo(
                        new ContentNotAcceptable(
                                List.of(
                                        new BrokenRule(
                                                "items[0].grading.action",
                                                "required-under-conditions",
                                                "handling CONDITIONS needs this code"),
                                        new BrokenRule(
                                                "items[0].grading.sanitisation",
                                                "required-under-conditions",
                                                "handling CONDITIONS needs this code"))));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    RELIABLE,     KNOWN_INDIRECTLY_CORROBORATED, [1BP]
                    UNTESTED,     KNOWN_DIRECTLY,                [2AP]
                    NOT_RELIABLE, SUSPECTED_FALSE,               [3EP]
                    RELIABLE,     NOT_KNOWN,                     [1DP]
                    """)
    void aGradingIsPrintedInItsFigures(
            SourceEvaluation source, IntelligenceAssessment assessment, String printed) {
        assertThat(new Grading(source, assessment, new Grading.Handling.Permitted()))
                .hasToString(printed);
    }

    @Test
    void aGradingUnderConditionsIsPrintedWithItsCodes() {
        assertThat(
                        new Grading(
                                SourceEvaluation.UNTESTED,
                                IntelligenceAssessment.KNOWN_INDIRECTLY,
                                new Grading.Handling.Conditions(
                                        ActionCode.NO_ACTION_WITHOUT_PERMISSION,
                                        SanitisationCode.CONSULT_BEFORE_SANITISING)))
                .hasToString("[2CC A1 S2]");
    }

    @Test
    void theDayTheInformationWasTrueIsTodayAtTheLatest() {
        assertThat(verdict(new Change().asOf(TODAY))).isEqualTo("ok");
        assertThat(verdict(new Change().asOf(TODAY.plusDays(1))))
                .isEqualTo("items[0].asOf not-in-the-future");
    }

    @Test
    void anItemSpeaksOfASubjectOfTheReferralOrOfNone() {
        assertThat(verdict(new Change().subject(SUBJECT))).isEqualTo("ok");
        assertThat(verdict(new Change().subject(null))).isEqualTo("ok");
        assertThat(verdict(new Change().subject(new UUID(9, 9))))
                .isEqualTo("items[0].subjectId subject-of-referral");
    }

    @Test
    void textSaysSomethingAndHasAnEnd() {
        assertThat(verdict(new Change().text(" \n"))).isEqualTo("items[0].text not-blank");
        assertThat(verdict(new Change().text("x".repeat(20_000)))).isEqualTo("ok");
        assertThat(verdict(new Change().text("x".repeat(20_001))))
                .isEqualTo("items[0].text length");
    }

    @ParameterizedTest
    @EnumSource(
            value = SubjectRole.class,
            names = {"UNKNOWN"})
    void theRoleIsAKnownWord(SubjectRole unknown) {
        assertThat(verdict(new Change().role(unknown)))
                .isEqualTo("items[0].subjectRole known-word");
    }

    @Test
    void contentIsOneToAHundredItems() {
        assertThat(ofMany(0)).isInstanceOf(ContentNotAcceptable.class);
        assertThat(ofMany(1)).isInstanceOf(AnswerContent.class);
        assertThat(ofMany(100)).isInstanceOf(AnswerContent.class);
        assertThat(ofMany(101)).isInstanceOf(ContentNotAcceptable.class);
    }

    @Test
    void contentIsNeverPrinted() {
        Checked checked = check(new Change().text("Marker Text"));
        assertThat(checked.toString() + Examples.item() + Examples.ASKED).doesNotContain("Marker");
    }

    private static Checked ofMany(int items) {
        return ContentRules.check(
                Collections.nCopies(items, Examples.item()), Set.of(SUBJECT), TODAY, List.of());
    }

    private static Checked check(Change change) {
        return ContentRules.check(List.of(change.item), Set.of(SUBJECT), TODAY, List.of());
    }

    private static String verdict(Change change) {
        return switch (check(change)) {
            case AnswerContent _ -> "ok";
            case ContentNotAcceptable(List<BrokenRule> rules) ->
                    String.join(
                            "; ",
                            rules.stream().map(rule -> rule.field() + " " + rule.rule()).toList());
        };
    }

    /** The example item with one thing different. */
    private static final class Change {

        private ProposedItem item = Examples.item();

        Change handling(
                HandlingCode handling,
                @Nullable ActionCode action,
                @Nullable SanitisationCode sanitisation) {
            item =
                    new ProposedItem(
                            item.contentItemId(),
                            item.subjectId(),
                            item.subjectRole(),
                            item.category(),
                            item.text(),
                            item.source(),
                            item.assessment(),
                            handling,
                            action,
                            sanitisation,
                            item.basis(),
                            item.asOf(),
                            item.accuracy());
            return this;
        }

        Change asOf(LocalDate day) {
            return with(item.subjectId(), item.subjectRole(), item.text(), day);
        }

        Change subject(@Nullable UUID subject) {
            return with(subject, item.subjectRole(), item.text(), item.asOf());
        }

        Change role(SubjectRole role) {
            return with(item.subjectId(), role, item.text(), item.asOf());
        }

        Change text(String text) {
            return with(item.subjectId(), item.subjectRole(), text, item.asOf());
        }

        private Change with(@Nullable UUID subject, SubjectRole role, String text, LocalDate asOf) {
            item =
                    new ProposedItem(
                            item.contentItemId(),
                            subject,
                            role,
                            item.category(),
                            text,
                            item.source(),
                            item.assessment(),
                            item.handling(),
                            item.action(),
                            item.sanitisation(),
                            item.basis(),
                            asOf,
                            item.accuracy());
            return this;
        }
    }
}
