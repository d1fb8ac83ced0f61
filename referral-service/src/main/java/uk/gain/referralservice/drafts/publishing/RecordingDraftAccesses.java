package uk.gain.referralservice.drafts.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.drafts.model.DraftAccesses;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.Handler;

/** Writes accesses to drafts through the platform's access events. */
@Component
class RecordingDraftAccesses implements DraftAccesses {

    private final AccessEvents accessEvents;

    RecordingDraftAccesses(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    @Override
    public void allowed(
            Handler by, Act act, @Nullable DraftId draft, List<String> fields, String source) {
        Access access =
                Access.allowed(
                                operation(act),
                                draft == null ? "list" : "draft",
                                Justification.CASEWORK,
                                source)
                        .showing(fields);
        accessEvents.record(caller(by), draft == null ? access : access.of(draft.toString()));
    }

    @Override
    public void denied(Handler by, Act act, DraftId draft, String source, String reason) {
        accessEvents.recordDenied(
                caller(by),
                Access.denied(operation(act), "draft", source, reason).of(draft.toString()));
    }

    private static Operation operation(Act act) {
        return Operation.valueOf(act.name());
    }

    private static Caller caller(Handler by) {
        return new Caller(
                ActorKind.PERSON,
                ActorRole.valueOf(by.role().name()),
                by.subject(),
                by.organisation());
    }
}
