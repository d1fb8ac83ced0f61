package uk.gain.agencygateway.directory.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.directory.model.Agencies;
import uk.gain.agencygateway.directory.model.Agency;

/** The directory as last published, and who acts for whom by it. */
@Service
public class KeepingDirectory {

    private final Agencies agencies;

    KeepingDirectory(Agencies agencies) {
        this.agencies = agencies;
    }

    @Transactional
    public void keep(List<Agency> published) {
        agencies.keep(published);
    }

    @Transactional
    public void forget(Collection<String> codes) {
        agencies.forget(codes);
    }

    @Transactional(readOnly = true)
    public Optional<Agency.Membership> membership(String subject) {
        return agencies.membership(subject);
    }

    /** Subjects of the officers of an agency that is enabled, in order. */
    @Transactional(readOnly = true)
    public List<String> officers(String agency) {
        return agencies.officers(agency);
    }

    /** Whether each of these agencies is enabled; agencies that are not listed are left out. */
    @Transactional(readOnly = true)
    public Map<String, Boolean> enabled(Collection<String> codes) {
        return agencies.enabled(codes);
    }
}
