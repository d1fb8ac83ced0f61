package uk.gain.agencygateway.changes.numbering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gain.agencygateway.changes.application.FollowingChanges;
import uk.gain.agencygateway.changes.application.NumberingChanges;
import uk.gain.platform.changes.KeepingNumbered;
import uk.gain.platform.changes.LiveFeed;
import uk.gain.platform.notices.Notices;

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
