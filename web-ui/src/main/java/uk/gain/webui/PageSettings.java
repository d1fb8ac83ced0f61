package uk.gain.webui;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.gain.contract.ActorRole;

/**
 * What differs between the services' pages.
 *
 * @param sections the service's navigation; the first one that a person may use is where that
 *     person starts
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

    /** The same as somebody in this role sees it: only the sections that the role may use. */
    PageSettings seenBy(ActorRole role) {
        List<Section> seen =
                sections.stream()
                        .filter(
                                section ->
                                        section.roles().isEmpty() || section.roles().contains(role))
                        .toList();
        return seen.isEmpty() ? this : new PageSettings(seen, otherPaths);
    }

    /** Where a person starts. */
    String start() {
        return sections.getFirst().href();
    }

    /**
     * One entry of the navigation.
     *
     * @param roles who may use it; empty: everybody
     */
    public record Section(String name, String href, @DefaultValue List<ActorRole> roles) {

        public Section {
            roles = List.copyOf(roles);
        }
    }
}
