package uk.gain.referralservice.clock.seeding;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.referralservice.clock.model.WorkingTimes;

/** The working times of this service, from the file of bank holidays; without it there is none. */
@Configuration(proxyBeanMethods = false)
class Calendars {

    private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);

    @Bean
    WorkingTimes workingTimes(CalendarSettings settings, Clock clock) throws IOException {
        WorkingTimes times = read(settings.bankHolidays());
        Year last = times.bankHolidays().lastOfAll();
        if (!last.isAfter(Year.from(LocalDate.now(clock)))) {
            LOG.warn(
                    "Bank holidays are known to the end of {} only: limits beyond it are refused."
                            + " Set gain.clock.calendars.bank-holidays to a newer file.",
                    last);
        }
        return times;
    }

    static WorkingTimes read(Resource file) throws IOException {
        try (InputStream json = file.getInputStream()) {
            return new WorkingTimes(
                    JsonMapper.builder().build().readValue(json, BankHolidaysFile.class).toModel());
        }
    }
}
