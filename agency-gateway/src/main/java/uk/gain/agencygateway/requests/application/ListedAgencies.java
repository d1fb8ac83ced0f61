package uk.gain.agencygateway.requests.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.directory.application.KeepingDirectory;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Colleagues;
import uk.gain.agencygateway.requests.model.Directory;

/** The directory as the other feature keeps it. */
@Component
class ListedAgencies implements Directory, Colleagues {

    private final KeepingDirectory directory;

    ListedAgencies(KeepingDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Map<AgencyCode, Boolean> enabled(Set<AgencyCode> agencies) {
        return directory
                .enabled(agencies.stream().map(AgencyCode::value).collect(Collectors.toSet()))
                .entrySet()
                .stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                listed -> new AgencyCode(listed.getKey()), Map.Entry::getValue));
    }

    @Override
    public List<String> officers(AgencyCode agency) {
        return directory.officers(agency.value());
    }
}
