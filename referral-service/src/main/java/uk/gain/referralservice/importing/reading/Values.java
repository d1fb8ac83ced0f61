package uk.gain.referralservice.importing.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.importing.model.Column;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Place;
import uk.gain.referralservice.importing.model.Row;

/** Gathers the values of one row, and the first thing that is wrong with them. */
final class Values {

    private static final char REPLACEMENT = '\uFFFD';

    private final Map<Column, List<String>> values = new EnumMap<>(Column.class);
    private @Nullable Complaint complaint;

    /** An empty value is none. */
    void add(Column column, String value) {
        String stripped = value.strip();
        if (stripped.isEmpty()) {
            return;
        }
        if (!isText(stripped)) {
            complain(Complaints.notText(column));
        }
        List<String> known = values.computeIfAbsent(column, _ -> new ArrayList<>());
        if (!known.isEmpty() && !column.isRepeatable()) {
            complain(Complaints.several(column));
        }
        known.add(stripped);
    }

    void complain(Complaint about) {
        if (complaint == null) {
            complaint = about;
        }
    }

    Row row(Place at, Place next) {
        return Optional.<Complaint>ofNullable(complaint)
                .<Row>map(about -> new Row.Unreadable(at, next, about))
                .orElseGet(() -> new Row.Read(at, next, values));
    }

    private static boolean isText(String value) {
        return value.chars()
                .allMatch(
                        character ->
                                character != REPLACEMENT
                                        && (!Character.isISOControl(character)
                                                || character == '\n'
                                                || character == '\r'
                                                || character == '\t'));
    }
}
