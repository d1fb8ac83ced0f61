package uk.gain.agencygateway.requests.web;

import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/** Callers as agencies' officers and systems; nobody else has an inbox, and the attempt is kept. */
@Component
public class Parties {

    private final AccessEvents accesses;

    Parties(AccessEvents accesses) {
        this.accesses = accesses;
    }

    public Party of(Caller caller) {
        return switch (caller.role()) {
            case AGENCY_OFFICER -> party(caller, Party.Kind.OFFICER);
            case AGENCY_SYSTEM -> party(caller, Party.Kind.SYSTEM);
            case COORDINATOR, REQUESTER, AUDITOR, OPERATOR, EXCHANGE, UNKNOWN -> {
                accesses.recordDenied(
                        caller,
                        Access.denied(
                                Operation.CONSULTATION,
                                "request",
                                "/api/requests",
                                ProblemType.FORBIDDEN.slug()));
                throw Problem.of(
                        ProblemType.FORBIDDEN,
                        "Requests are for the officers and systems of the agency that is asked");
            }
        };
    }

    /** A system: what only a machine has a use for is refused to officers, and that is kept. */
    Party systemOf(Caller caller, String object, String source) {
        Party party = of(caller);
        if (party.kind() != Party.Kind.SYSTEM) {
            accesses.recordDenied(
                    caller,
                    Access.denied(
                            Operation.CONSULTATION, object, source, ProblemType.FORBIDDEN.slug()));
            throw Problem.of(ProblemType.FORBIDDEN, "This is for your agency's system only");
        }
        return party;
    }

    private static Party party(Caller caller, Party.Kind kind) {
        return new Party(kind, caller.subject(), new AgencyCode(caller.organisation()));
    }
}
