package uk.gain.agencygateway.webhooks.web;

import org.springframework.stereotype.Component;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/**
 * An agency's officers set its webhooks up; its system may look, test and ask again; hosts are the
 * operators' business. Every other attempt is on record.
 */
@Component
public class WebhookCallers {

    private final AccessEvents accesses;

    WebhookCallers(AccessEvents accesses) {
        this.accesses = accesses;
    }

    public Caller configuring(Caller caller, String source) {
        return requireRole(
                caller,
                caller.role() == ActorRole.AGENCY_OFFICER,
                source,
                "An officer of the agency sets its webhooks up");
    }

    public Caller reading(Caller caller, String source) {
        return requireRole(
                caller,
                caller.role() == ActorRole.AGENCY_OFFICER
                        || caller.role() == ActorRole.AGENCY_SYSTEM,
                source,
                "Webhooks are for the officers and systems of an agency");
    }

    public Caller operating(Caller caller, String source) {
        return requireRole(
                caller,
                caller.role() == ActorRole.OPERATOR,
                source,
                "Hosts are registered by operators");
    }

    private Caller requireRole(Caller caller, boolean permitted, String source, String detail) {
        if (!permitted) {
            accesses.recordDenied(
                    caller,
                    Access.denied(
                            Operation.CONFIGURATION,
                            "webhook",
                            source,
                            ProblemType.FORBIDDEN.slug()));
            throw Problem.of(ProblemType.FORBIDDEN, detail);
        }
        return caller;
    }
}
