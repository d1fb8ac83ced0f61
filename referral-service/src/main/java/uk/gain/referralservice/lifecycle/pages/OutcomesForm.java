package uk.gain.referralservice.lifecycle.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.model.BrokenRule;
import uk.gain.referralservice.lifecycle.model.Command;
import uk.gain.referralservice.lifecycle.model.Outcome;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.pages.ActForms.Entered;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/**
 * The part of a form in which outcomes are stated: one row for each, so that there may be several
 * of a kind, and each may name the request that led to it. A row without a kind says nothing.
 */
final class OutcomesForm {

    private static final String ROWS = "rows";
    private static final int MOST_ROWS = 50;
    private static final Choice NOT_STATED = new Choice("", "Select");
    private static final Choice NO_REQUEST = new Choice("", "Cannot be said");
    private static final Pattern RULE = Pattern.compile("outcomes\\[([0-9]+)]\\.(.+)");

    private OutcomesForm() {}

    static boolean wantsMore(Form form) {
        return form.has("action", "MORE");
    }

    /** The same with one more row. */
    static Form longer(Form form) {
        return form.with(ROWS, String.valueOf(Math.min(rows(form) + 1, MOST_ROWS)));
    }

    static List<Field> fields(FollowedReferral referral, Form form) {
        List<Field> fields = new ArrayList<>();
        int rows = rows(form);
        for (int row = 0; row < rows; row++) {
            if (rows > 1) {
                fields.add(Field.heading(field(row, "heading"), "Outcome " + (row + 1)));
            }
            fields.add(Field.select(field(row, "kind"), "What came of it", null, kinds()));
            fields.add(
                    Field.select(
                            field(row, "requestId"),
                            "Which agency’s answer led to it (optional)",
                            null,
                            requests(referral)));
            fields.add(
                    Field.line(
                            field(row, "count"),
                            "People",
                            "Arrested or safeguarded; for these two only"));
            fields.add(
                    Field.line(
                            field(row, "valuePence"),
                            "Value in pounds",
                            "Of what was seized, for example 60,000; for a seizure only"));
        }
        return fields;
    }

    static Entered command(Form form, Function<List<Outcome>, Command> command) {
        List<FieldError> errors = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int row : stated(form)) {
            outcomes.add(
                    new Outcome(
                            Outcome.Kind.valueOf(form.value(field(row, "kind"))),
                            request(form.value(field(row, "requestId"))),
                            pence(form, field(row, "valuePence"), errors),
                            count(form, field(row, "count"), errors)));
        }
        if (outcomes.isEmpty()) {
            errors.add(
                    new FieldError(
                            field(0, "kind"),
                            "Select what came of it, or that nothing came of it"));
        }
        return errors.isEmpty() ? Entered.of(command.apply(outcomes)) : new Entered(null, errors);
    }

    /** A rule about one of the outcomes, at the field of its row; of all of them, at the first. */
    static Optional<FieldError> error(BrokenRule rule, Form form) {
        if (rule.field().equals("outcomes")) {
            return Optional.of(new FieldError(field(0, "kind"), rule.message()));
        }
        Matcher about = RULE.matcher(rule.field());
        return about.matches()
                ? Optional.of(
                        new FieldError(
                                field(
                                        stated(form).get(Integer.parseInt(about.group(1))),
                                        about.group(2)),
                                inPounds(rule)))
                : Optional.empty();
    }

    /** A page speaks of pounds where the API speaks of pence. */
    private static String inPounds(BrokenRule rule) {
        return rule.rule().equals("value-required")
                ? "Enter the value in pounds, for example 60,000"
                : rule.message();
    }

    private static List<Integer> stated(Form form) {
        List<Integer> stated = new ArrayList<>();
        for (int row = 0; row < rows(form); row++) {
            String kind = form.value(field(row, "kind"));
            if (Arrays.stream(Outcome.Kind.values()).anyMatch(each -> each.name().equals(kind))) {
                stated.add(row);
            }
        }
        return stated;
    }

    private static int rows(Form form) {
        String rows = form.value(ROWS);
        return rows.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(rows), MOST_ROWS) : 1;
    }

    private static String field(int row, String name) {
        return "outcome-" + row + "-" + name;
    }

    private static @Nullable Integer count(Form form, String field, List<FieldError> errors) {
        String entered = form.value(field);
        if (entered.isEmpty()) {
            return null;
        }
        if (entered.matches("[0-9]{1,6}")) {
            return Integer.valueOf(entered);
        }
        errors.add(new FieldError(field, "Enter how many people, for example 3"));
        return null;
    }

    private static @Nullable Long pence(Form form, String field, List<FieldError> errors) {
        String pounds = form.value(field).replaceAll("[£, ]", "");
        if (pounds.isEmpty()) {
            return null;
        }
        if (pounds.matches("[0-9]{1,12}(\\.[0-9]{2})?")) {
            return new BigDecimal(pounds).movePointRight(2).longValueExact();
        }
        errors.add(new FieldError(field, "Enter the value in pounds, for example 60,000"));
        return null;
    }

    private static @Nullable RequestId request(String value) {
        try {
            return value.isEmpty() ? null : new RequestId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<Choice> kinds() {
        return Stream.concat(
                        Stream.of(NOT_STATED),
                        Arrays.stream(Outcome.Kind.values())
                                .map(
                                        kind ->
                                                new Choice(
                                                        kind.name(),
                                                        kind == Outcome.Kind.NONE
                                                                ? "Nothing came of it"
                                                                : Words.of(kind))))
                .toList();
    }

    private static List<Choice> requests(FollowedReferral referral) {
        return Stream.concat(
                        Stream.of(NO_REQUEST),
                        referral.requests().stream()
                                .map(
                                        request ->
                                                new Choice(
                                                        request.request().asked().id().toString(),
                                                        request.agencyName())))
                .toList();
    }
}
