package uk.gain.referralservice.clock.seeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import uk.gain.referralservice.clock.model.WorkingTimes;

/** The calendars as shipped, for tests without a running service. */
public final class PublishedCalendars {

    private static final WorkingTimes TIMES = read();

    private PublishedCalendars() {}

    public static WorkingTimes times() {
        return TIMES;
    }

    private static WorkingTimes read() {
        try {
            return Calendars.read(new ClassPathResource("clock/bank-holidays.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
