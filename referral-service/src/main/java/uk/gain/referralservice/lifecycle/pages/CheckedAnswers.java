package uk.gain.referralservice.lifecycle.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.Form;

/**
 * What was entered, to be checked before it is sent: only what was filled in, in the page's order.
 */
record CheckedAnswers(List<Card> cards) {

    /** One group of answers. */
    record Card(String title, List<Line> lines) {}

    /** One answer, and the field that changes it. */
    record Line(String name, String text, String field) {

        @Override
        public String toString() {
            return "Line[" + field + "]";
        }
    }

    static CheckedAnswers of(Form form, ReferralChoices.Offered offered) {
        List<Card> cards = new ArrayList<>();
        cards.add(
                new Card(
                        "The referral",
                        present(
                                new Line(
                                        "Requesting unit",
                                        chosen(form, "requestingUnit", offered.units()),
                                        "requestingUnit"),
                                new Line(
                                        "The unit’s reference",
                                        form.value("requestingUnitReference"),
                                        "requestingUnitReference"),
                                new Line(
                                        "Officer in the case",
                                        form.value("officerInTheCase"),
                                        "officerInTheCase"),
                                new Line("Operation", form.value("operation"), "operation"),
                                new Line(
                                        "Classification",
                                        words(form, "classification"),
                                        "classification"),
                                new Line("Urgency", words(form, "urgency"), "urgency"),
                                new Line("Threat area", words(form, "threatArea"), "threatArea"),
                                new Line("Criterion", words(form, "criterion"), "criterion"),
                                new Line(
                                        "Reference of the criterion",
                                        form.value("criterionReference"),
                                        "criterionReference"),
                                new Line("MoRiLE tier", form.value("morileTier"), "morileTier"),
                                new Line("Handling", words(form, "handling"), "handling"))));
        for (int i = 0; i < ReferralForm.subjects(form); i++) {
            cards.add(new Card("Subject " + (i + 1), subject(form, i)));
        }
        cards.add(
                new Card(
                        "What is asked, and of whom",
                        present(
                                new Line(
                                        "Information wanted",
                                        words(form, "categories"),
                                        "categories"),
                                new Line(
                                        "Purpose in law",
                                        words(form, "lawfulPurpose"),
                                        "lawfulPurpose"),
                                new Line("Question", form.value("question"), "question"),
                                new Line("Purpose", form.value("purpose"), "purpose"),
                                new Line("Necessity", form.value("necessity"), "necessity"),
                                new Line(
                                        "Proportionality",
                                        form.value("proportionality"),
                                        "proportionality"),
                                new Line("Agencies", recipients(form, offered), "agencies"))));
        return new CheckedAnswers(List.copyOf(cards));
    }

    private static List<Line> subject(Form form, int subject) {
        List<Line> lines = new ArrayList<>();
        for (String name : List.of("kind", "role")) {
            String field = ReferralForm.field(subject, name);
            lines.add(new Line(Words.of(name.toUpperCase(Locale.ROOT)), words(form, field), field));
        }
        ReferralForm.IDENTIFIERS.forEach(
                kind -> {
                    String field = ReferralForm.field(subject, kind.name());
                    lines.add(new Line(Words.of(kind), form.value(field), field));
                });
        String note = ReferralForm.field(subject, "note");
        lines.add(new Line("Note", form.value(note), note));
        return present(lines.toArray(Line[]::new));
    }

    private static String recipients(Form form, ReferralChoices.Offered offered) {
        return form.has("whom", "ALL_HOLDING")
                ? "Every agency that holds all the information wanted"
                : chosen(form, "agencies", offered.agencies());
    }

    /** As the choices are called. */
    private static String chosen(Form form, String field, List<Choice> choices) {
        return form.values(field).stream()
                .map(
                        value ->
                                choices.stream()
                                        .filter(choice -> choice.value().equals(value))
                                        .map(Choice::text)
                                        .findFirst()
                                        .orElse(value))
                .collect(Collectors.joining(", "));
    }

    private static String words(Form form, String field) {
        return form.values(field).stream().map(Words::of).collect(Collectors.joining(", "));
    }

    private static List<Line> present(Line... lines) {
        return Arrays.stream(lines).filter(line -> !line.text().isEmpty()).toList();
    }
}
