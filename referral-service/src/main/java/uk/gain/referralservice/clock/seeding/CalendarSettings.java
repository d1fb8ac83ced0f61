package uk.gain.referralservice.clock.seeding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the bank holidays come from.
 *
 * @param bankHolidays JSON in the form of https://www.gov.uk/bank-holidays.json; the file shipped
 *     holds what was published for 2024 to 2028
 */
@ConfigurationProperties("gain.clock.calendars")
record CalendarSettings(
        @DefaultValue("classpath:clock/bank-holidays.json") Resource bankHolidays) {}
