package uk.gain.webui;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Everything the pages of a service need, apart from the pages; a service without sections has none. */
@AutoConfiguration(before = ReactiveOAuth2ClientAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnProperty(prefix = "gain.pages.sections[0]", name = "name")
@EnableConfigurationProperties({PageSettings.class, SignInSettings.class})
@Import({PageSecurity.class, PageAttributes.class, PageProblems.class, SharedPages.class})
public class PagesAutoConfiguration {

    @Bean
    AssetVersion assetVersion() {
        return new AssetVersion();
    }
}
