package uk.gain.referralservice.importing.publishing;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.UploadAccesses;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/** Writes accesses to imports through the platform's access events (DPA 2018 s.62). */
@Component
class RecordingUploads implements UploadAccesses {

    private static final String IMPORT = "import";

    private final AccessEvents accessEvents;

    RecordingUploads(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    @Override
    public void begun(Coordinator by, ImportId id, String source) {
        allowed(by, id, Operation.COLLECTION, List.of("common", "words"), source);
    }

    @Override
    public void collected(Coordinator by, ImportId id, String source) {
        allowed(by, id, Operation.COLLECTION, List.of("file"), source);
    }

    @Override
    public void stopped(Coordinator by, ImportId id, String source) {
        allowed(by, id, Operation.ALTERATION, List.of("state"), source);
    }

    @Override
    public void denied(Coordinator by, ImportId id, String source) {
        accessEvents.record(
                caller(by),
                Access.denied(Operation.CONSULTATION, IMPORT, source, "not-found")
                        .of(id.toString()));
    }

    private void allowed(
            Coordinator by, ImportId id, Operation operation, List<String> fields, String source) {
        accessEvents.record(
                caller(by),
                Access.allowed(operation, IMPORT, Justification.CASEWORK, source)
                        .of(id.toString())
                        .showing(fields));
    }

    private static Caller caller(Coordinator by) {
        return new Caller(ActorKind.PERSON, ActorRole.COORDINATOR, by.subject(), by.rocu());
    }
}
