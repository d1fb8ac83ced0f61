package uk.gain.agencygateway.nudging.application;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;

/** Changes of the settings, and looks at the address, are on record. */
@Component
class NudgeAccesses {

    private final AccessEvents events;

    NudgeAccesses(AccessEvents events) {
        this.events = events;
    }

    void changed(Caller by, String agency, String source) {
        events.record(by, access(Operation.CONFIGURATION, agency, source));
    }

    void addressShown(Caller by, String agency, String source) {
        events.record(
                by, access(Operation.CONSULTATION, agency, source).showing(List.of("address")));
    }

    private static Access access(Operation operation, String agency, String source) {
        return Access.allowed(
                        operation, "email-nudge", Justification.INTEGRITY_AND_SECURITY, source)
                .of(agency);
    }
}
