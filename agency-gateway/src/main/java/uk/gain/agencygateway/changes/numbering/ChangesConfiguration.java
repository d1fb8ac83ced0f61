package uk.gain.agencygateway.changes.numbering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import uk.gain.agencygateway.changes.application.FollowingChanges;
import uk.gain.agencygateway.changes.application.NumberingChanges;
import uk.gain.platform.changes.KeepingNumbered;
import uk.gain.platform.changes.LiveFeed;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ChangesConfiguration {

    @Bean
    KeepingNumbered keepingNumbered(NumberingChanges numbering) {
        return new KeepingNumbered(numbering::next);
    }

    @Bean
    LiveFeed liveFeed(FollowingChanges following) {
        return new LiveFeed(following::end);
    }
}
