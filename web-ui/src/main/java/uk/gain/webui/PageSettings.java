package uk.gain.webui;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs between the services' pages.
 *
 * @param sections the service's navigation; the first one is where a person starts
 * @param otherPaths patterns that are no pages; another chain decides who may reach them
 */
@ConfigurationProperties("gain.pages")
public record PageSettings(
        List<Section> sections,
        @DefaultValue({"/api/**", "/actuator/**", "/v3/api-docs/**"}) List<String> otherPaths) {

    public PageSettings {
        if (sections.isEmpty()) {
            throw new IllegalArgumentException(
                    "gain.pages.sections must name at least one section");
        }
    }

    /** One entry of the navigation. */
    public record Section(String name, String href) {}
}
