package uk.gain.platform.inbox.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import uk.gain.platform.inbox.ParkedRecords;

@AutoConfiguration
class InboxWebConfiguration {

    @Bean
    ParkedRecordsController parkedRecordsController(ParkedRecords records) {
        return new ParkedRecordsController(records);
    }
}
