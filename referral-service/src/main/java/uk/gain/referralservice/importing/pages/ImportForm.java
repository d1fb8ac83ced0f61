package uk.gain.referralservice.importing.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.importing.model.Common;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** The page's fields as what all rows have in common, and what stands against it as errors. */
final class ImportForm {

    private static final List<String> PAGE_ORDER =
            List.of(
                    "requestingUnit",
                    "officerInTheCase",
                    "operation",
                    "classification",
                    "urgency",
                    "threatArea",
                    "criterion",
                    "lawfulPurpose",
                    "categories",
                    "question",
                    "purpose",
                    "necessity",
                    "proportionality",
                    "whom",
                    "agencies",
                    "holdsNoInterceptProduct");

    private ImportForm() {}

    /** What must be there before the door can look at it at all. */
    static List<FieldError> unfinished(Form form) {
        List<FieldError> errors = new ArrayList<>();
        required(form, errors, "officerInTheCase", "Enter the officer in the case", 500);
        chosen(form, errors, "classification", Classification.class, "Select the classification");
        chosen(form, errors, "urgency", Urgency.class, "Select how urgent it is");
        chosen(form, errors, "lawfulPurpose", LawfulPurpose.class, "Select the legal purpose");
        required(form, errors, "question", "Enter what you want to know", 20_000);
        required(form, errors, "purpose", "Enter the purpose", 5_000);
        required(form, errors, "necessity", "Enter why it is necessary", 5_000);
        required(form, errors, "proportionality", "Enter why it is proportionate", 5_000);
        if (form.value("operation").length() > 100) {
            errors.add(new FieldError("operation", "Enter an operation of at most 100 characters"));
        }
        return errors;
    }

    /** MUST be finished. */
    static Common common(Form form) {
        return new Common(
                text(form, "requestingUnit"),
                Classification.valueOf(form.value("classification")),
                Urgency.valueOf(form.value("urgency")),
                value(ThreatArea.class, form.value("threatArea")).orElse(null),
                value(Criterion.Kind.class, form.value("criterion"))
                        .map(kind -> new Criterion(kind, null, null))
                        .orElse(null),
                List.copyOf(categories(form)),
                LawfulPurpose.valueOf(form.value("lawfulPurpose")),
                form.has("handling", "SAFEGUARDING"),
                form.has("handling", "COVERT"),
                text(form, "operation"),
                form.has("holdsNoInterceptProduct", "true"),
                null,
                form.has("whom", "ALL_HOLDING")
                        ? new Recipients.AllHolding(categories(form))
                        : new Recipients.Named(form.values("agencies")));
    }

    static Narrative words(Form form) {
        return new Narrative(
                form.value("question"),
                form.value("purpose"),
                form.value("necessity"),
                form.value("proportionality"),
                form.value("officerInTheCase"));
    }

    /** The same entries with their errors, in the order of the page. */
    static Form refused(Form form, List<FieldError> errors) {
        return form.refused(errors, PAGE_ORDER);
    }

    static List<FieldError> errors(List<Complaint> complaints) {
        return complaints.stream()
                .map(complaint -> new FieldError(fieldOf(complaint.field()), complaint.reason()))
                .toList();
    }

    private static String fieldOf(String field) {
        if (field.startsWith("criteria")) {
            return "criterion";
        }
        return PAGE_ORDER.contains(field) ? field : "agencies";
    }

    private static Set<InformationCategory> categories(Form form) {
        Set<InformationCategory> categories = EnumSet.noneOf(InformationCategory.class);
        form.values("categories").stream()
                .flatMap(name -> value(InformationCategory.class, name).stream())
                .forEach(categories::add);
        return categories;
    }

    private static @Nullable String text(Form form, String field) {
        return form.has(field) ? form.value(field) : null;
    }

    private static void required(
            Form form, List<FieldError> errors, String field, String message, int most) {
        if (!form.has(field)) {
            errors.add(new FieldError(field, message));
        } else if (form.value(field).length() > most) {
            errors.add(new FieldError(field, "Enter at most %d characters".formatted(most)));
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
}
