package uk.gain.referralservice.drafts.web;

import org.springframework.stereotype.Component;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.referralservice.drafts.model.Handler;

/**
 * Lets requesters and co-ordinators in, each to what is theirs to do. Everybody else is turned
 * away, and that they tried is recorded.
 */
@Component
public class Handlers {

    private final AccessEvents accessEvents;

    Handlers(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    /** The requester, who may submit. */
    public Handler submitting(Caller caller, String source) {
        if (caller.role() == ActorRole.REQUESTER) {
            return new Handler(Handler.Role.REQUESTER, caller.subject(), caller.organisation());
        }
        throw denied(
                caller,
                Operation.COLLECTION,
                source,
                "Only requesters submit drafts and take them back.");
    }

    /** The co-ordinator, who may complete, return and raise. */
    public Handler handling(Caller caller, String source) {
        if (caller.role() == ActorRole.COORDINATOR) {
            return new Handler(Handler.Role.COORDINATOR, caller.subject(), caller.organisation());
        }
        throw denied(
                caller,
                Operation.ALTERATION,
                source,
                "Only co-ordinators complete, return and raise drafts.");
    }

    /** Either of them, who may look. */
    public Handler looking(Caller caller, String source) {
        return switch (caller.role()) {
            case REQUESTER, COORDINATOR ->
                    new Handler(
                            Handler.Role.valueOf(caller.role().name()),
                            caller.subject(),
                            caller.organisation());
            case AGENCY_OFFICER, AGENCY_SYSTEM, AUDITOR, OPERATOR, EXCHANGE, UNKNOWN ->
                    throw denied(
                            caller,
                            Operation.CONSULTATION,
                            source,
                            "Only requesters and co-ordinators look at drafts.");
        };
    }

    private Problem denied(Caller caller, Operation operation, String source, String detail) {
        accessEvents.recordDenied(
                caller, Access.denied(operation, "draft", source, ProblemType.FORBIDDEN.slug()));
        return Problem.of(ProblemType.FORBIDDEN, detail);
    }
}
