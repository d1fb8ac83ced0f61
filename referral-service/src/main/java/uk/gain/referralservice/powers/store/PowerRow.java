package uk.gain.referralservice.powers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.referralservice.powers.model.Onward;
import uk.gain.referralservice.powers.model.Power;

/** How a power is read from its row. */
final class PowerRow {

    private PowerRow() {}

    static Power power(ResultSet row, int number) throws SQLException {
        return new Power(
                row.getString("id"),
                row.getInt("version"),
                row.getString("statute"),
                row.getString("provision"),
                Set.copyOf(texts(row, "from_classes")),
                Set.copyOf(texts(row, "to_classes")),
                row.getBoolean("both_ways"),
                texts(row, "purposes").stream()
                        .map(LawfulPurpose::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                texts(row, "categories").stream()
                        .map(InformationCategory::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Onward.of(row.getString("onward"), row.getString("onward_consent_of")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("note"),
                row.getBoolean("example"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
