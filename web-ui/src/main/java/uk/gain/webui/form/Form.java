package uk.gain.webui.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was entered, and what is wrong with it. Its toString holds no value: it may be personal. */
public record Form(Map<String, List<String>> values, List<FieldError> errors) {

    /** The browser's proof that the form is ours is nothing that a person entered. */
    private static final String PROOF_OF_ORIGIN = "_csrf";

    private static final Form EMPTY = new Form(Map.of(), List.of());

    public Form {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    /** Nothing entered yet. */
    public static Form empty() {
        return EMPTY;
    }

    /** As a browser sent it; surrounding white space is nobody's intention. */
    public static Form of(MultiValueMap<String, String> sent) {
        return new Form(
                sent.entrySet().stream()
                        .filter(field -> !field.getKey().equals(PROOF_OF_ORIGIN))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        field ->
                                                field.getValue().stream()
                                                        .map(String::strip)
                                                        .toList())),
                List.of());
    }

    /** The same entries, refused for these reasons, which are told in the order of the page. */
    public Form refused(List<FieldError> reasons, List<String> fieldsInPageOrder) {
        List<FieldError> ordered = new ArrayList<>(reasons);
        ordered.sort(
                Comparator.comparingInt(
                        reason -> {
                            int at = fieldsInPageOrder.indexOf(reason.field());
                            return at < 0 ? Integer.MAX_VALUE : at;
                        }));
        return new Form(values, ordered);
    }

    /** The same with this value of a field instead of its own. */
    public Form with(String field, String value) {
        Map<String, List<String>> changed = new HashMap<>(values);
        changed.put(field, List.of(value));
        return new Form(changed, errors);
    }

    /** The first value; empty when there is none. */
    public String value(String field) {
        List<String> entered = values(field);
        return entered.isEmpty() ? "" : entered.getFirst();
    }

    /** All values that are not empty. */
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether anything was entered. */
    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    /** Whether this value was chosen. */
    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** The first thing that is wrong with a field; null when nothing is. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** Ids of the texts that describe a field, for {@code aria-describedby}; null when none do. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        List<String> ids = new ArrayList<>();
        if (hint != null) {
            ids.add(field + "-hint");
        }
        if (error(field) != null) {
            ids.add(field + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    @Override
    public String toString() {
        return "Form[fields=" + values.size() + ", errors=" + errors.size() + "]";
    }
}
