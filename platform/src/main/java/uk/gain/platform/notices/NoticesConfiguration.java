package uk.gain.platform.notices;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBean(JdbcConnectionDetails.class)
class NoticesConfiguration {

    @Bean
    Notices notices(JdbcConnectionDetails database) {
        return new Notices(() -> OwnConnections.open(database, "notices"));
    }
}
