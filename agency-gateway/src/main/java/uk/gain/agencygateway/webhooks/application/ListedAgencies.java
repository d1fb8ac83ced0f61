package uk.gain.agencygateway.webhooks.application;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.directory.application.KeepingDirectory;
import uk.gain.agencygateway.webhooks.model.Agencies;

/** The directory as the other feature keeps it. */
@Component("webhookAgencies")
class ListedAgencies implements Agencies {

    private final KeepingDirectory directory;

    ListedAgencies(KeepingDirectory directory) {
        this.directory = directory;
    }

    @Override
    public boolean isListed(String agency) {
        return directory.enabled(List.of(agency)).containsKey(agency);
    }

    @Override
    public boolean isEnabled(String agency) {
        return directory.enabled(List.of(agency)).getOrDefault(agency, false);
    }
}
