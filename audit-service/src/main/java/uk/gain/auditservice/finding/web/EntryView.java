package uk.gain.auditservice.finding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.auditservice.finding.model.EntryIndex.Found;

/** An entry as the log holds it. Its exact bytes are to be had beside it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
        int v,
        long index,
        String eventType,
        @Nullable UUID eventId,
        @Nullable Instant eventTime,
        Instant brokerTime,
        Instant sequencedTime,
        String operation,
        String outcome,
        @Nullable Who who,
        @Nullable JsonNode recipients,
        @Nullable String justification,
        @Nullable Challenge challenge,
        @Nullable String via,
        @Nullable String reason,
        Thing object,
        @Nullable JsonNode fields,
        @Nullable UUID referralId,
        @Nullable String reference,
        Origin source,
        @Nullable String valueSha256) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static EntryView of(Found found) {
        return JSON.readValue(found.bytes(), EntryView.class);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Who(
            String kind,
            String role,
            String subject,
            String organisation,
            @Nullable String onBehalfOf) {}

    /** Asked at random why they look; with a reason where that was answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Challenge(String id, @Nullable String reason, @Nullable String wordsSha256) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Thing(String kind, @Nullable String id, @Nullable String version) {}

    public record Origin(String topic, int partition, long offset) {}
}
