package uk.gain.referralservice.clock.seeding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.clock.model.BankHolidays;
import uk.gain.referralservice.directory.model.Agency.WorkingCalendar;

/** The bank holidays as the government publishes them. */
record BankHolidaysFile(
        @JsonProperty("england-and-wales") Division englandAndWales,
        @JsonProperty("scotland") Division scotland,
        @JsonProperty("northern-ireland") Division northernIreland) {

    BankHolidays toModel() {
        return new BankHolidays(
                Map.of(
                        WorkingCalendar.ENGLAND_AND_WALES,
                        englandAndWales.days(),
                        WorkingCalendar.SCOTLAND,
                        scotland.days(),
                        WorkingCalendar.NORTHERN_IRELAND,
                        northernIreland.days()));
    }

    record Division(List<Event> events) {

        Map<LocalDate, String> days() {
            Map<LocalDate, String> days = new TreeMap<>();
            events.forEach(event -> days.put(event.date(), event.name()));
            return days;
        }
    }

    /**
     * One bank holiday.
     *
     * @param notes "Substitute day" when the day itself falls on a weekend; otherwise empty
     */
    record Event(String title, LocalDate date, @Nullable String notes) {

        String name() {
            return notes == null || notes.isBlank()
                    ? title
                    : "%s (%s)".formatted(title, notes.toLowerCase(java.util.Locale.ROOT));
        }
    }
}
