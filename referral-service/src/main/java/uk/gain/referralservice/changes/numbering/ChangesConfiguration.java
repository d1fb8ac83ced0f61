package uk.gain.referralservice.changes.numbering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import uk.gain.platform.changes.KeepingNumbered;
import uk.gain.platform.changes.LiveFeed;
import uk.gain.referralservice.changes.application.FollowingChanges;
import uk.gain.referralservice.changes.application.NumberingChanges;

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
