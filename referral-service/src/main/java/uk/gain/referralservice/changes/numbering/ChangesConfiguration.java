package uk.gain.referralservice.changes.numbering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gain.platform.changes.KeepingNumbered;
import uk.gain.platform.changes.LiveFeed;
import uk.gain.platform.notices.Notices;
import uk.gain.referralservice.changes.application.FollowingChanges;
import uk.gain.referralservice.changes.application.NumberingChanges;

@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

    @Bean
    KeepingNumbered keepingNumbered(NumberingChanges numbering, Notices notices) {
        return new KeepingNumbered(numbering::next, notices);
    }

    @Bean
    LiveFeed liveFeed(FollowingChanges following, Notices notices) {
        return new LiveFeed(following, notices);
    }
}
