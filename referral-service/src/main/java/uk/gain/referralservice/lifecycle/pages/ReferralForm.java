package uk.gain.referralservice.lifecycle.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Objection;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** The page's fields as a draft, and what the door says about the draft as errors of the fields. */
public final class ReferralForm {

    /** The kinds of identifier a subject has a field for. */
    static final List<Identifier.Kind> IDENTIFIERS = List.of(Identifier.Kind.values());

    /** How many subjects one page takes; more can be raised by the API. */
    static final int MOST_SUBJECTS = 10;

    private static final List<String> PAGE_ORDER = pageOrder();

    private ReferralForm() {}

    /** How many subjects the page shows. */
    public static int subjects(Form form) {
        String count = form.value("subjects");
        return count.matches("[0-9]{1,2}")
                ? Math.clamp(Integer.parseInt(count), 1, MOST_SUBJECTS)
                : 1;
    }

    public static Form withOneMoreSubject(Form form) {
        Map<String, List<String>> values = new HashMap<>(form.values());
        values.put(
                "subjects", List.of(String.valueOf(Math.min(subjects(form) + 1, MOST_SUBJECTS))));
        return new Form(values, List.of());
    }

    /** What must be there before the door can look at it at all. */
    public static List<FieldError> unfinished(Form form) {
        List<FieldError> errors = new ArrayList<>();
        required(form, errors, "requestingUnit", "Select the requesting unit");
        required(form, errors, "officerInTheCase", "Enter the officer in the case");
        chosen(form, errors, "classification", Classification.class, "Select the classification");
        chosen(form, errors, "urgency", Urgency.class, "Select how urgent it is");
        chosen(form, errors, "threatArea", ThreatArea.class, "Select the threat area");
        for (int i = 0; i < subjects(form); i++) {
            chosen(
                    form,
                    errors,
                    field(i, "kind"),
                    SubjectKind.class,
                    "Select what kind of subject " + (i + 1) + " is");
        }
        required(form, errors, "question", "Enter what you want to know");
        required(form, errors, "purpose", "Enter the purpose");
        required(form, errors, "necessity", "Enter why it is necessary");
        required(form, errors, "proportionality", "Enter why it is proportionate");
        return errors;
    }

    /** MUST be finished. */
    public static Draft draft(Form form) {
        return new Draft(
                new Particulars(
                        form.value("requestingUnit"),
                        text(form, "requestingUnitReference"),
                        Classification.valueOf(form.value("classification")),
                        Urgency.valueOf(form.value("urgency")),
                        ThreatArea.valueOf(form.value("threatArea")),
                        criteria(form),
                        List.copyOf(categories(form)),
                        form.has("handling", "SAFEGUARDING"),
                        form.has("handling", "COVERT"),
                        text(form, "operation"),
                        value(LawfulPurpose.class, form.value("lawfulPurpose"))
                                .orElse(LawfulPurpose.UNLESS_STATED)),
                form.has("holdsNoInterceptProduct", "true"),
                null,
                recipients(form),
                subjectsOf(form),
                new Narrative(
                        form.value("question"),
                        form.value("purpose"),
                        form.value("necessity"),
                        form.value("proportionality"),
                        form.value("officerInTheCase")));
    }

    /**
     * The entries that make this draft; whether they do without a loss is what {@link #holds} says.
     */
    public static Form of(Draft draft) {
        Particulars particulars = draft.particulars();
        Narrative narrative = draft.narrative();
        Entries entries = new Entries();
        entries.put("requestingUnit", particulars.requestingUnit());
        entries.put("requestingUnitReference", particulars.requestingUnitReference());
        entries.put("classification", particulars.classification());
        entries.put("urgency", particulars.urgency());
        entries.put("threatArea", particulars.threatArea());
        particulars.criteria().stream()
                .findFirst()
                .ifPresent(
                        criterion -> {
                            entries.put("criterion", criterion.kind());
                            entries.put("criterionReference", criterion.reference());
                            entries.put("morileTier", criterion.morileTier());
                        });
        particulars.categories().forEach(category -> entries.add("categories", category));
        entries.add("handling", particulars.safeguarding() ? "SAFEGUARDING" : null);
        entries.add("handling", particulars.covert() ? "COVERT" : null);
        entries.put("operation", particulars.operation());
        entries.put("lawfulPurpose", particulars.lawfulPurpose());
        entries.put("holdsNoInterceptProduct", draft.holdsNoInterceptProduct() ? "true" : null);
        switch (draft.recipients()) {
            case Recipients.Named(List<String> agencies) -> {
                entries.put("whom", "NAMED");
                agencies.forEach(agency -> entries.add("agencies", agency));
            }
            case Recipients.AllHolding _ -> entries.put("whom", "ALL_HOLDING");
        }
        entries.put("subjects", Math.max(1, draft.subjects().size()));
        for (int i = 0; i < draft.subjects().size(); i++) {
            ProposedSubject subject = draft.subjects().get(i);
            entries.put(field(i, "kind"), subject.kind());
            entries.put(field(i, "role"), subject.role());
            entries.put(field(i, "note"), subject.note());
            for (Identifier identifier : subject.identifiers()) {
                entries.put(field(i, identifier.kind().name()), identifier.value());
            }
        }
        entries.put("question", narrative.question());
        entries.put("purpose", narrative.purpose());
        entries.put("necessity", narrative.necessity());
        entries.put("proportionality", narrative.proportionality());
        entries.put("officerInTheCase", narrative.officerInTheCase());
        return new Form(entries.values, List.of());
    }

    /** Whether the page can hold the whole draft: the API takes more than it has fields for. */
    public static boolean holds(Draft draft) {
        Draft whole = inOrder(draft.subjects().isEmpty() ? withOneSubject(draft) : draft);
        Form form = of(whole);
        return unfinished(form).isEmpty() && inOrder(draft(form)).equals(whole);
    }

    /** The page always has fields for one. */
    private static Draft withOneSubject(Draft draft) {
        return new Draft(
                draft.particulars(),
                draft.holdsNoInterceptProduct(),
                draft.respondBy(),
                draft.recipients(),
                List.of(new ProposedSubject(SubjectKind.PERSON, null, List.of(), null)),
                draft.narrative());
    }

    /** Where the order says nothing, one order. */
    private static Draft inOrder(Draft draft) {
        Particulars particulars = draft.particulars();
        return new Draft(
                new Particulars(
                        particulars.requestingUnit(),
                        particulars.requestingUnitReference(),
                        particulars.classification(),
                        particulars.urgency(),
                        particulars.threatArea(),
                        particulars.criteria(),
                        particulars.categories().stream().sorted().toList(),
                        particulars.safeguarding(),
                        particulars.covert(),
                        particulars.operation(),
                        particulars.lawfulPurpose()),
                draft.holdsNoInterceptProduct(),
                draft.respondBy(),
                draft.recipients(),
                draft.subjects().stream()
                        .map(
                                subject ->
                                        new ProposedSubject(
                                                subject.kind(),
                                                subject.role(),
                                                subject.identifiers().stream()
                                                        .sorted(
                                                                Comparator.comparing(
                                                                        Identifier::kind))
                                                        .toList(),
                                                subject.note()))
                        .toList(),
                draft.narrative());
    }

    /** Values on their way into a form; what is absent is not entered. */
    private static final class Entries {

        private final Map<String, List<String>> values = new HashMap<>();

        void put(String field, @Nullable Object value) {
            if (value != null) {
                values.put(field, List.of(value.toString()));
            }
        }

        void add(String field, @Nullable Object value) {
            if (value != null) {
                values.computeIfAbsent(field, _ -> new ArrayList<>()).add(value.toString());
            }
        }
    }

    /** The same entries with their errors, in the order of the page. */
    public static Form refused(Form form, List<FieldError> errors) {
        return form.refused(errors, PAGE_ORDER);
    }

    /** The door's objections, each at the field a person can put right. */
    public static List<FieldError> errors(List<Objection> objections) {
        return objections.stream()
                .map(objection -> new FieldError(fieldOf(objection), objection.message()))
                .toList();
    }

    static String field(int subject, String name) {
        return "subject-" + subject + "-" + name;
    }

    private static String fieldOf(Objection objection) {
        return switch (objection.rule()) {
            case CRITERION_MISSING -> "criterion";
            case MORILE_TIER_OUT_OF_RANGE -> "morileTier";
            case SUBJECT_MISSING -> field(0, "kind");
            case SUBJECT_ROLE_MISSING -> field(indexOf(objection), "role");
            case IDENTIFIER_MISSING -> field(indexOf(objection), "NAME");
            case DATE_OF_BIRTH_MALFORMED, DATE_OF_BIRTH_NOT_IN_THE_PAST ->
                    identifier(objection, Identifier.Kind.DATE_OF_BIRTH);
            case NATIONAL_INSURANCE_NUMBER_MALFORMED ->
                    identifier(objection, Identifier.Kind.NATIONAL_INSURANCE_NUMBER);
            case VEHICLE_REGISTRATION_MALFORMED ->
                    identifier(objection, Identifier.Kind.VEHICLE_REGISTRATION);
            case PHONE_MALFORMED -> identifier(objection, Identifier.Kind.PHONE);
            case COMPANY_NUMBER_MALFORMED -> identifier(objection, Identifier.Kind.COMPANY_NUMBER);
            case POSTCODE_MALFORMED -> identifier(objection, Identifier.Kind.ADDRESS);
            case EMAIL_MALFORMED -> identifier(objection, Identifier.Kind.EMAIL);
            case AGENCY_UNKNOWN,
                    AGENCY_DISABLED,
                    AREA_NOT_OF_INTEREST,
                    LEGAL_GATEWAY_MISSING,
                    NOBODY_TO_ASK ->
                    "agencies";
            case RESPOND_BY_IN_THE_PAST -> "urgency";
            case CLASSIFICATION_TOO_HIGH -> "classification";
            case INTERCEPT_PRODUCT_NOT_EXCLUDED -> "holdsNoInterceptProduct";
            case UNIT_NOT_SERVED -> "requestingUnit";
        };
    }

    private static String identifier(Objection objection, Identifier.Kind kind) {
        return field(indexOf(objection), kind.name());
    }

    private static int indexOf(Objection objection) {
        String field = objection.field();
        return Integer.parseInt(field.substring(field.indexOf('[') + 1, field.indexOf(']')));
    }

    private static List<Criterion> criteria(Form form) {
        String tier = form.value("morileTier");
        return value(Criterion.Kind.class, form.value("criterion"))
                .map(
                        kind ->
                                new Criterion(
                                        kind,
                                        text(form, "criterionReference"),
                                        tier.matches("[0-9]{1,3}") ? Integer.valueOf(tier) : null))
                .stream()
                .toList();
    }

    private static Recipients recipients(Form form) {
        return form.has("whom", "ALL_HOLDING")
                ? new Recipients.AllHolding(categories(form))
                : new Recipients.Named(form.values("agencies"));
    }

    private static Set<InformationCategory> categories(Form form) {
        Set<InformationCategory> categories = EnumSet.noneOf(InformationCategory.class);
        form.values("categories").stream()
                .flatMap(name -> value(InformationCategory.class, name).stream())
                .forEach(categories::add);
        return categories;
    }

    private static List<ProposedSubject> subjectsOf(Form form) {
        List<ProposedSubject> subjects = new ArrayList<>();
        for (int i = 0; i < subjects(form); i++) {
            int subject = i;
            subjects.add(
                    new ProposedSubject(
                            SubjectKind.valueOf(form.value(field(i, "kind"))),
                            value(SubjectRole.class, form.value(field(i, "role"))).orElse(null),
                            IDENTIFIERS.stream()
                                    .filter(kind -> form.has(field(subject, kind.name())))
                                    .map(
                                            kind ->
                                                    new Identifier(
                                                            kind,
                                                            form.value(
                                                                    field(subject, kind.name()))))
                                    .toList(),
                            text(form, field(i, "note"))));
        }
        return subjects;
    }

    private static @Nullable String text(Form form, String field) {
        return form.has(field) ? form.value(field) : null;
    }

    private static void required(Form form, List<FieldError> errors, String field, String message) {
        if (!form.has(field)) {
            errors.add(new FieldError(field, message));
        }
    }

    private static <E extends Enum<E>> void chosen(
            Form form, List<FieldError> errors, String field, Class<E> type, String message) {
        if (value(type, form.value(field)).isEmpty()) {
            errors.add(new FieldError(field, message));
        }
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static List<String> pageOrder() {
        List<String> order =
                new ArrayList<>(
                        List.of(
                                "requestingUnit",
                                "officerInTheCase",
                                "classification",
                                "urgency",
                                "threatArea",
                                "criterion",
                                "morileTier"));
        for (int i = 0; i < MOST_SUBJECTS; i++) {
            order.addAll(List.of(field(i, "kind"), field(i, "role")));
            for (Identifier.Kind kind : IDENTIFIERS) {
                order.add(field(i, kind.name()));
            }
        }
        return Stream.concat(
                        order.stream(),
                        Stream.of(
                                "categories",
                                "lawfulPurpose",
                                "question",
                                "purpose",
                                "necessity",
                                "proportionality",
                                "whom",
                                "agencies",
                                "holdsNoInterceptProduct"))
                .toList();
    }
}
