package uk.gain.referralservice.lifecycle.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.application.CurrentContent;
import uk.gain.referralservice.lifecycle.model.Addition;
import uk.gain.referralservice.lifecycle.model.BrokenRule;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.ProposedContent;
import uk.gain.referralservice.lifecycle.model.ProposedContent.Proposed;
import uk.gain.referralservice.lifecycle.model.Subject;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;
import uk.gain.webui.Words;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/**
 * Content that is added or corrected, as fields of a page. Each subject has a field for every kind
 * of identifier, and one more for each further identifier of a kind.
 */
final class ContentForm {

    private static final Pattern RULE_FIELD =
            Pattern.compile("content\\.subjects\\[(\\d+)]\\.(\\w+)(?:\\[(\\d+)]\\.value)?");

    private ContentForm() {}

    /** A field for one identifier. */
    record IdentifierField(String name, String label) {}

    /** The fields of one subject. */
    record SubjectFields(String prefix, String title, List<IdentifierField> identifiers) {

        SubjectFields {
            identifiers = List.copyOf(identifiers);
        }
    }

    /** What is said now, to be corrected; what was added takes its place in it. */
    static Form of(CurrentContent current) {
        Map<String, List<String>> values = new HashMap<>();
        List<Subject> subjects =
                Stream.concat(
                                current.content().subjects().stream(),
                                current.added().stream()
                                        .flatMap(added -> added.content().subjects().stream()))
                        .toList();
        values.put("subjects", List.of(String.valueOf(subjects.size())));
        for (int i = 0; i < subjects.size(); i++) {
            enter(values, i, subjects.get(i));
        }
        Narrative narrative = current.content().narrative();
        values.put("question", List.of(question(current)));
        values.put("purpose", List.of(narrative.purpose()));
        values.put("necessity", List.of(narrative.necessity()));
        values.put("proportionality", List.of(narrative.proportionality()));
        values.put("officerInTheCase", List.of(narrative.officerInTheCase()));
        return new Form(values, List.of());
    }

    static List<SubjectFields> subjects(Form form) {
        List<SubjectFields> subjects = new ArrayList<>();
        for (int i = 0; i < count(form); i++) {
            List<IdentifierField> fields = new ArrayList<>();
            for (Identifier.Kind kind : Identifier.Kind.values()) {
                int entered = entered(form, i, kind);
                for (int n = 0; n < Math.max(1, entered); n++) {
                    fields.add(new IdentifierField(identifier(i, kind, n), Words.of(kind)));
                }
            }
            subjects.add(new SubjectFields("subject-" + i + "-", "Subject " + (i + 1), fields));
        }
        return subjects;
    }

    static Form withOneMoreSubject(Form form) {
        Map<String, List<String>> values = new HashMap<>(form.values());
        values.put(
                "subjects",
                List.of(String.valueOf(Math.min(count(form) + 1, ReferralForm.MOST_SUBJECTS))));
        return new Form(values, List.of());
    }

    /** What must be there before the rules can look at it at all. */
    static List<FieldError> unfinished(Form form, boolean whole) {
        List<FieldError> errors = new ArrayList<>();
        for (int i : used(form)) {
            if (kind(form, i).isEmpty()) {
                errors.add(
                        new FieldError(
                                ReferralForm.field(i, "kind"),
                                "Select what kind of subject " + (i + 1) + " is"));
            }
        }
        if (whole) {
            required(form, errors, "question", "Enter what you want to know");
            required(form, errors, "purpose", "Enter the purpose");
            required(form, errors, "necessity", "Enter why it is necessary");
            required(form, errors, "proportionality", "Enter why it is proportionate");
            required(form, errors, "officerInTheCase", "Enter the officer in the case");
        }
        return errors;
    }

    /** MUST be finished. */
    static ProposedContent proposed(Form form) {
        return new ProposedContent(
                used(form).stream().map(i -> subject(form, i)).toList(),
                new Narrative(
                        form.value("question"),
                        form.value("purpose"),
                        form.value("necessity"),
                        form.value("proportionality"),
                        form.value("officerInTheCase")));
    }

    /** The rules that were broken, each at the field a person can put right. */
    static List<FieldError> errors(Form form, List<BrokenRule> rules) {
        return rules.stream()
                .map(rule -> new FieldError(field(form, rule.field()), rule.message()))
                .toList();
    }

    private static String field(Form form, String rule) {
        Matcher matcher = RULE_FIELD.matcher(rule);
        if (!matcher.matches()) {
            return rule.equals("content") ? "question" : ReferralForm.field(0, "kind");
        }
        int subject = used(form).get(Integer.parseInt(matcher.group(1)));
        if (matcher.group(3) != null) {
            return given(form, subject).get(Integer.parseInt(matcher.group(3)));
        }
        return matcher.group(2).equals("identifiers")
                ? identifier(subject, Identifier.Kind.NAME, 0)
                : ReferralForm.field(subject, matcher.group(2));
    }

    private static void enter(Map<String, List<String>> values, int at, Subject subject) {
        values.put(ReferralForm.field(at, "id"), List.of(subject.subjectId().toString()));
        values.put(ReferralForm.field(at, "kind"), List.of(subject.kind().name()));
        values.put(ReferralForm.field(at, "role"), List.of(subject.role().name()));
        if (subject.note() != null) {
            values.put(ReferralForm.field(at, "note"), List.of(subject.note()));
        }
        Map<Identifier.Kind, List<Identifier>> byKind =
                subject.identifiers().stream().collect(Collectors.groupingBy(Identifier::kind));
        byKind.forEach(
                (kind, identifiers) -> {
                    for (int n = 0; n < identifiers.size(); n++) {
                        values.put(identifier(at, kind, n), List.of(identifiers.get(n).value()));
                    }
                });
    }

    private static String question(CurrentContent current) {
        return Stream.concat(
                        Stream.of(current.content().narrative().question()),
                        current.added().stream()
                                .map(Addition::content)
                                .map(content -> content.narrative().question()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static Proposed subject(Form form, int at) {
        return new Proposed(
                id(form.value(ReferralForm.field(at, "id"))),
                new ProposedSubject(
                        kind(form, at).orElseThrow(),
                        role(form, at),
                        given(form, at).stream()
                                .map(
                                        field ->
                                                new Identifier(
                                                        Identifier.Kind.valueOf(
                                                                field.split("-", 4)[2]),
                                                        form.value(field)))
                                .toList(),
                        form.has(ReferralForm.field(at, "note"))
                                ? form.value(ReferralForm.field(at, "note"))
                                : null));
    }

    /** Fields of the identifiers that were given, in the order in which they are sent. */
    private static List<String> given(Form form, int subject) {
        List<String> fields = new ArrayList<>();
        for (Identifier.Kind kind : Identifier.Kind.values()) {
            for (int n = 0; n < entered(form, subject, kind); n++) {
                if (form.has(identifier(subject, kind, n))) {
                    fields.add(identifier(subject, kind, n));
                }
            }
        }
        return fields;
    }

    /** Subjects of which anything was entered and that are not to be left out. */
    private static List<Integer> used(Form form) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < count(form); i++) {
            boolean entered =
                    form.has(ReferralForm.field(i, "kind"))
                            || form.has(ReferralForm.field(i, "role"))
                            || !given(form, i).isEmpty();
            if (entered && !form.has(ReferralForm.field(i, "remove"), "true")) {
                used.add(i);
            }
        }
        return used;
    }

    /** One more than the place of the last field that was sent for this kind. */
    private static int entered(Form form, int subject, Identifier.Kind kind) {
        int n = 0;
        while (form.values().containsKey(identifier(subject, kind, n))) {
            n++;
        }
        return n;
    }

    private static int count(Form form) {
        String count = form.value("subjects");
        return count.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(count), 100) : 1;
    }

    private static String identifier(int subject, Identifier.Kind kind, int n) {
        return "subject-" + subject + "-" + kind.name() + "-" + n;
    }

    private static Optional<SubjectKind> kind(Form form, int at) {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> form.has(ReferralForm.field(at, "kind"), kind.name()))
                .findFirst();
    }

    private static @Nullable SubjectRole role(Form form, int at) {
        return Arrays.stream(SubjectRole.values())
                .filter(role -> form.has(ReferralForm.field(at, "role"), role.name()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID id(String value) {
        try {
            return value.isEmpty() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void required(Form form, List<FieldError> errors, String field, String message) {
        if (!form.has(field)) {
            errors.add(new FieldError(field, message));
        }
    }
}
