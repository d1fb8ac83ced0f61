package uk.gain.referralservice.directory.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which fields of an agency two versions say differently. Its code never changes. */
final class Changes {

    private static final SequencedMap<String, Function<Agency, @Nullable Object>> FIELDS =
            new LinkedHashMap<>();

    static {
        FIELDS.put("name", Agency::name);
        FIELDS.put("legalClass", Agency::legalClass);
        FIELDS.put("categories", Agency::categories);
        FIELDS.put("powers", Agency::powers);
        FIELDS.put("calendar", Agency::calendar);
        FIELDS.put("responseHours", Agency::responseHours);
        FIELDS.put("capacity", Agency::capacity);
        FIELDS.put("holidays", Agency::holidays);
        FIELDS.put("areasOfInterest", Agency::areasOfInterest);
        FIELDS.put("channel", Agency::channel);
        FIELDS.put("contact", Agency::contact);
        FIELDS.put("members", Agency::members);
        FIELDS.put("enabled", Agency::enabled);
        FIELDS.put("example", Agency::example);
    }

    static final List<String> ALL = List.copyOf(FIELDS.keySet());

    private Changes() {}

    static List<String> between(Agency before, Agency after) {
        return FIELDS.entrySet().stream()
                .filter(
                        field ->
                                !Objects.equals(
                                        field.getValue().apply(before),
                                        field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
