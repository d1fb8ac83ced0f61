package uk.gain.referralservice.directory.publishing;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.directory.model.Accesses;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;

/** Writes changes of the directory and looks at its members as access events. */
@Component
class RecordingDirectoryAccesses implements Accesses {

    private static final String KIND = "directory";

    private final AccessEvents accessEvents;

    RecordingDirectoryAccesses(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    @Override
    public void changed(Listed listed, String source) {
        accessEvents.record(
                caller(listed.by()),
                Access.allowed(
                                Operation.CONFIGURATION,
                                KIND,
                                Justification.INTEGRITY_AND_SECURITY,
                                source)
                        .of(listed.agency().code().value())
                        .at(String.valueOf(listed.version()))
                        .showing(listed.changed()));
    }

    @Override
    public void unitsChanged(Party by, List<String> rocus, String source) {
        for (String rocu : rocus) {
            accessEvents.record(
                    caller(by),
                    Access.allowed(
                                    Operation.CONFIGURATION,
                                    KIND,
                                    Justification.INTEGRITY_AND_SECURITY,
                                    source)
                            .of(rocu)
                            .showing(List.of("units", "coordinators", "requesters")));
        }
    }

    @Override
    public void consulted(Party by, AgencyCode agency, String fields, String source) {
        accessEvents.record(
                caller(by),
                Access.allowed(
                                Operation.CONSULTATION,
                                KIND,
                                Justification.INTEGRITY_AND_SECURITY,
                                source)
                        .of(agency.value())
                        .showing(List.of(fields)));
    }

    private static Caller caller(Party by) {
        return new Caller(
                ActorKind.valueOf(by.kind()),
                ActorRole.valueOf(by.role()),
                by.subject(),
                by.organisation());
    }
}
