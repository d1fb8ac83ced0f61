package uk.gain.webui;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.DefaultErrorWebExceptionHandler;
import org.springframework.boot.webflux.error.ErrorAttributes;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.view.ViewResolver;

/**
 * Everything the pages of a service need, apart from the pages; off where there is no navigation.
 */
@AutoConfiguration(before = ReactiveOAuth2ClientAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnProperty("gain.pages.sections[0].name")
@EnableConfigurationProperties({PageSettings.class, SignInSettings.class})
@Import({
    PageSecurity.class,
    PageAttributes.class,
    PageProblems.class,
    SharedPages.class,
    StartPage.class
})
public class PagesAutoConfiguration {

    @Bean
    AssetVersion assetVersion() {
        return new AssetVersion();
    }

    @Bean
    WebFluxConfigurer formArgument() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new FormArgument());
            }
        };
    }

    /** Boot leaves errors to the platform, and the platform leaves those of pages to this. */
    @Bean
    @Order(-1)
    DefaultErrorWebExceptionHandler errorPages(
            ErrorAttributes attributes,
            WebProperties web,
            ObjectProvider<ViewResolver> views,
            ServerCodecConfigurer codecs,
            ApplicationContext context) {
        var pages =
                new DefaultErrorWebExceptionHandler(
                        attributes, web.getResources(), web.getError(), context);
        pages.setViewResolvers(views.orderedStream().toList());
        pages.setMessageWriters(codecs.getWriters());
        pages.setMessageReaders(codecs.getReaders());
        return pages;
    }
}
