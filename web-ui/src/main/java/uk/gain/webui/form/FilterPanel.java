package uk.gain.webui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of a list, as they stand in its address.
 *
 * @param path of the list
 * @param fields that are filters, in the order of the page
 * @param form what was entered
 */
public record FilterPanel(String path, List<String> fields, Form form) {

    /** A value that is set, and the address of the list without it. */
    public record Applied(String text, String without) {}

    public FilterPanel {
        fields = List.copyOf(fields);
    }

    /** The address of the list with everything that is set. */
    public String address() {
        return without(null, null);
    }

    /**
     * The address of the following page with everything that is set; empty on the last page.
     *
     * @param cursor absent on the last page
     */
    public String next(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        String address = address();
        return address + (address.contains("?") ? "&" : "?") + "cursor=" + cursor;
    }

    /**
     * Each value that is set.
     *
     * @param words a field and its value in words
     */
    public List<Applied> applied(BiFunction<String, String, String> words) {
        List<Applied> applied = new ArrayList<>();
        for (String field : fields) {
            for (String value : form.values(field)) {
                applied.add(new Applied(words.apply(field, value), without(field, value)));
            }
        }
        return List.copyOf(applied);
    }

    private String without(@Nullable String withoutField, @Nullable String withoutValue) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (String field : fields) {
            for (String value : form.values(field)) {
                if (!(field.equals(withoutField) && value.equals(withoutValue))) {
                    address.queryParam(field, value);
                }
            }
        }
        return address.encode().build().toUriString();
    }
}
