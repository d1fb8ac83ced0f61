package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.HistoryEntry;

@Schema(name = "History", description = "Everything that happened to the request, oldest first.")
record HistoryView(List<EntryView> items, @Nullable String next) {

    @Schema(name = "HistoryEntry")
    record EntryView(
            UUID eventId,
            @Schema(example = "RequestDelivered") String type,
            Instant occurredAt,
            @Schema(description = "Whose doing it was: your agency or the regional unit.")
                    String organisation,
            @Schema(description = "Who did it, opaque; only for your own agency.")
                    @Nullable String subject,
            @Schema(
                            description =
                                    "Why, or what was done, where the event has a code for it.",
                            example = "INACCURATE")
                    @Nullable String code) {

        static EntryView of(HistoryEntry entry) {
            return new EntryView(
                    entry.eventId(),
                    entry.type(),
                    entry.occurredAt(),
                    entry.organisation(),
                    entry.subject(),
                    entry.code());
        }
    }

    static HistoryView of(List<HistoryEntry> entries) {
        return new HistoryView(entries.stream().map(EntryView::of).toList(), null);
    }
}
