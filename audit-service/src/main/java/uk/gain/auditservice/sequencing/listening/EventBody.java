package uk.gain.auditservice.sequencing.listening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.AcceptedRequest;
import uk.gain.contract.LaterBody;
import uk.gain.contract.Recipient;

/** The body of an event, whichever it is: its name, and what the log may say of it. */
record EventBody(SpecificRecord body) {

    static EventBody of(Object body) {
        return new EventBody((SpecificRecord) body);
    }

    String name() {
        return body instanceof LaterBody later
                ? later.getSchema$().substring(later.getSchema$().lastIndexOf('.') + 1)
                : body.getSchema().getName();
    }

    Optional<UUID> requestId() {
        return get("requestId").map(UUID.class::cast);
    }

    /** The stable code that says why; never words. */
    @Nullable String code() {
        return get("code").map(Object::toString).orElse(null);
    }

    /** Codes of the agencies that are asked. */
    List<String> agencies() {
        return get("recipients")
                .or(() -> get("requests"))
                .map(list -> (Collection<?>) list)
                .orElse(List.of())
                .stream()
                .map(EventBody::agency)
                .toList();
    }

    /** Names of the fields that are set, never their values. */
    List<String> fields() {
        return body.getSchema().getFields().stream()
                .filter(field -> body.get(field.pos()) != null)
                .map(Schema.Field::name)
                .toList();
    }

    private static String agency(Object recipient) {
        return switch (recipient) {
            case Recipient asked -> asked.getAgency();
            case AcceptedRequest accepted -> accepted.getAgency();
            default -> throw new IllegalArgumentException("no recipient");
        };
    }

    private Optional<Object> get(String name) {
        return Optional.ofNullable(body.getSchema().getField(name))
                .map(field -> body.get(field.pos()));
    }
}
