package uk.gain.referralservice.directory.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.Agency.Member;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;
import uk.gain.referralservice.directory.model.ResponseHours;
import uk.gain.referralservice.directory.model.ThreatArea;

/** How an agency is read from its row. */
final class AgencyRow {

    private AgencyRow() {}

    static Agency agency(ResultSet row, int number) throws SQLException {
        int capacity = row.getInt("capacity");
        boolean unlimited = row.wasNull();
        return new Agency(
                new AgencyCode(row.getString("code")),
                row.getString("name"),
                row.getString("legal_class"),
                texts(row, "categories").stream()
                        .map(InformationCategory::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                texts(row, "powers"),
                Agency.WorkingCalendar.valueOf(row.getString("calendar")),
                new ResponseHours(
                        row.getInt("urgent_hours"),
                        row.getInt("priority_hours"),
                        row.getInt("routine_hours")),
                unlimited ? null : capacity,
                Stream.of((Date[]) row.getArray("holidays").getArray())
                        .map(Date::toLocalDate)
                        .toList(),
                texts(row, "areas_of_interest").stream()
                        .map(ThreatArea::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Agency.PreferredChannel.valueOf(row.getString("channel")),
                row.getString("contact"),
                members(row),
                row.getBoolean("enabled"),
                row.getBoolean("example"));
    }

    /** Needs the columns of agency_version. */
    static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getObject("event_id", UUID.class),
                row.getLong("version"),
                row.getObject("listed_at", OffsetDateTime.class).toInstant(),
                new Party(
                        row.getString("actor_kind"),
                        row.getString("actor_role"),
                        row.getString("actor_subject"),
                        row.getString("actor_organisation"),
                        row.getString("actor_on_behalf_of")),
                texts(row, "changed"),
                agency(row, number));
    }

    static @Nullable String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /** An array as PostgreSQL writes it; MUST be given names, ids and days only. */
    static String literal(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Member> members(ResultSet row) throws SQLException {
        List<String> subjects = texts(row, "member_subjects");
        List<String> roles = texts(row, "member_roles");
        List<String> thumbprints = texts(row, "member_thumbprints");
        return IntStream.range(0, subjects.size())
                .mapToObj(
                        i ->
                                new Member(
                                        subjects.get(i),
                                        Member.Role.valueOf(roles.get(i)),
                                        split(thumbprints.get(i))))
                .toList();
    }

    private static List<String> split(String thumbprints) {
        return thumbprints.isEmpty() ? List.of() : List.of(thumbprints.split(" ", -1));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
