package uk.gain.agencygateway.directory.web;

import org.springframework.stereotype.Component;
import uk.gain.agencygateway.directory.model.Agency.MemberRole;
import uk.gain.agencygateway.directory.model.Asker;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/** Callers who may speak for their agency; anybody else's attempt is on record. */
@Component
public class Askers {

    private final AccessEvents accesses;

    Askers(AccessEvents accesses) {
        this.accesses = accesses;
    }

    public Asker of(Caller caller) {
        return switch (caller.role()) {
            case AGENCY_OFFICER ->
                    new Asker(caller.organisation(), caller.subject(), MemberRole.OFFICER);
            case AGENCY_SYSTEM ->
                    new Asker(caller.organisation(), caller.subject(), MemberRole.SYSTEM);
            case COORDINATOR, REQUESTER, AUDITOR, OPERATOR, EXCHANGE, UNKNOWN -> {
                accesses.recordDenied(
                        caller,
                        Access.denied(
                                Operation.CONFIGURATION,
                                "agency-settings",
                                "/api/agency/settings",
                                ProblemType.FORBIDDEN.slug()));
                throw Problem.of(
                        ProblemType.FORBIDDEN,
                        "An agency's settings are for its own officers and systems");
            }
        };
    }
}
