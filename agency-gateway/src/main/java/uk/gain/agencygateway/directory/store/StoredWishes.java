package uk.gain.agencygateway.directory.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.directory.model.Agency.MemberRole;
import uk.gain.agencygateway.directory.model.AgencySettings;
import uk.gain.agencygateway.directory.model.Asker;
import uk.gain.agencygateway.directory.model.Standing;
import uk.gain.agencygateway.directory.model.ThreatArea;
import uk.gain.agencygateway.directory.model.Wish;
import uk.gain.agencygateway.directory.model.Wishes;

/** The last wish of each agency, beside what the directory says of it. */
@Repository
class StoredWishes implements Wishes {

    private final JdbcClient jdbc;

    StoredWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Wish keep(Asker by, UUID eventId, AgencySettings settings, Instant askedAt) {
        long sequence =
                jdbc.sql(
                                """
                                insert into settings_wish
                                       (agency, sequence, event_id, subject, role, asked_at,
                                        capacity, holidays, areas_of_interest, contact)
                                values (:agency, 1, :eventId, :subject, :role, cast(:askedAt as timestamptz),
                                        :capacity, cast(:holidays as date[]), cast(:areas as text[]), :contact)
                                on conflict (agency) do update
                                set sequence          = settings_wish.sequence + 1,
                                    event_id          = excluded.event_id,
                                    subject           = excluded.subject,
                                    role              = excluded.role,
                                    asked_at          = excluded.asked_at,
                                    in_force_at       = null,
                                    capacity          = excluded.capacity,
                                    holidays          = excluded.holidays,
                                    areas_of_interest = excluded.areas_of_interest,
                                    contact           = excluded.contact
                                returning sequence
                                """)
                        .param("agency", by.agency())
                        .param("eventId", eventId)
                        .param("subject", by.subject())
                        .param("role", by.role().name())
                        .param("askedAt", askedAt.toString())
                        .param("capacity", settings.capacity())
                        .param("holidays", SettingsColumns.holidays(settings))
                        .param("areas", SettingsColumns.areas(settings))
                        .param("contact", settings.contact())
                        .query(Long.class)
                        .single();
        return new Wish(eventId, sequence, by, settings, askedAt);
    }

    @Override
    public Optional<Standing> standing(String agency) {
        return jdbc.sql(
                        """
                        select agency.version,
                               agency.capacity, agency.holidays, agency.areas_of_interest, agency.contact,
                               wish.event_id, wish.sequence, wish.subject, wish.role, wish.asked_at,
                               wish.capacity as wish_capacity, wish.holidays as wish_holidays,
                               wish.areas_of_interest as wish_areas_of_interest, wish.contact as wish_contact
                        from agency
                        left join settings_wish as wish
                               on wish.agency = agency.agency and wish.in_force_at is null
                        where agency.agency = :agency
                        """)
                .param("agency", agency)
                .query((row, _) -> standing(agency, row))
                .optional();
    }

    /** A wish for what is in force already is fulfilled. */
    private static Standing standing(String agency, ResultSet row) throws SQLException {
        AgencySettings inForce = settings(row, "");
        Optional<Wish> asked =
                row.getObject("event_id") == null
                        ? Optional.empty()
                        : Optional.of(wish(agency, row));
        return new Standing(
                row.getLong("version"),
                inForce,
                asked.filter(wish -> !wish.settings().equals(inForce)));
    }

    private static Wish wish(String agency, ResultSet row) throws SQLException {
        return new Wish(
                row.getObject("event_id", UUID.class),
                row.getLong("sequence"),
                new Asker(
                        agency,
                        row.getString("subject"),
                        MemberRole.valueOf(row.getString("role"))),
                settings(row, "wish_"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    private static AgencySettings settings(ResultSet row, String prefix) throws SQLException {
        return new AgencySettings(
                row.getObject(prefix + "capacity", Integer.class),
                days(row.getArray(prefix + "holidays")),
                areas(row.getArray(prefix + "areas_of_interest")),
                row.getString(prefix + "contact"));
    }

    private static List<LocalDate> days(Array column) throws SQLException {
        return Arrays.stream((java.sql.Date[]) column.getArray())
                .map(java.sql.Date::toLocalDate)
                .toList();
    }

    private static Set<ThreatArea> areas(Array column) throws SQLException {
        return Arrays.stream((String[]) column.getArray())
                .map(ThreatArea::valueOf)
                .collect(Collectors.toSet());
    }
}
