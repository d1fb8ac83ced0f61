package uk.gain.webui;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Everything the pages of a service need, apart from the pages. */
@AutoConfiguration(before = ReactiveOAuth2ClientAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties({PageSettings.class, SignInSettings.class})
@Import({PageSecurity.class, PageAttributes.class, PageProblems.class, SharedPages.class})
public class PagesAutoConfiguration {

    @Bean
    AssetVersion assetVersion() {
        return new AssetVersion();
    }
}
