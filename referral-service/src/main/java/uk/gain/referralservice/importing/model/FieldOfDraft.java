package uk.gain.referralservice.importing.model;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a file that is found which the door names as a field of a draft. */
final class FieldOfDraft {

    private static final Pattern IDENTIFIER =
            Pattern.compile("content\\.subjects\\[0]\\.identifiers\\[([0-9]{1,3})].*");

    private static final Map<String, Column> COLUMNS =
            Map.of(
                    "requestingUnit", Column.REQUESTING_UNIT,
                    "requestingUnitReference", Column.OWN_REFERENCE,
                    "threatArea", Column.THREAT_AREA,
                    "criteria", Column.CRITERION,
                    "criteria[0].reference", Column.CRITERION_REFERENCE,
                    "criteria[0].morileTier", Column.MORILE_TIER,
                    "content.subjects[0].kind", Column.KIND,
                    "content.subjects[0].role", Column.ROLE,
                    "content.subjects[0].identifiers", Column.NAME,
                    "content.subjects[0].note", Column.NOTE);

    private FieldOfDraft() {}

    static String column(String field, List<Column> identifiers) {
        Column column = COLUMNS.get(field);
        if (column != null) {
            return column.columnName();
        }
        Matcher identifier = IDENTIFIER.matcher(field);
        if (identifier.matches()) {
            int index = Integer.parseInt(identifier.group(1));
            return index < identifiers.size() ? identifiers.get(index).columnName() : "";
        }
        return field;
    }

    /** Whether a row can be to blame, and not what all rows have in common. */
    static boolean isOfARow(String field) {
        return COLUMNS.containsKey(field) || field.startsWith("content.");
    }
}
