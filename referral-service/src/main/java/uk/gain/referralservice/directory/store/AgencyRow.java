package uk.gain.referralservice.directory.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.Agency.Member;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
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
