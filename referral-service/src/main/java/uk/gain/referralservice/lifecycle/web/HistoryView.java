package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.HistoryEntry;

@Schema(name = "History", description = "What happened, in the order in which it was learnt of.")
record HistoryView(List<Entry> items, @Schema(nullable = true) @Nullable String next) {

    @Schema(name = "HistoryEntry")
    record Entry(
            UUID eventId,
            @Schema(example = "REQUEST_DELIVERED") String kind,
            @Schema(description = "null when it is about the whole referral.")
                    @Nullable UUID requestId,
            @Schema(example = "HMRC") @Nullable String agency,
            Instant occurredAt,
            @Schema(description = "When this service learnt of it.") Instant recordedAt,
            Party actor,
            @Schema(description = "How the agency reached the exchange.", example = "PULL")
                    @Nullable String channel,
            @Schema(description = "Code of a refusal or reason.", example = "NO_CAPACITY")
                    @Nullable String code,
            @Nullable String agencyReference) {}

    @Schema(name = "Actor", description = "Named by opaque identifiers only.")
    record Party(
            String kind,
            String role,
            String subject,
            String organisation,
            @Nullable String onBehalfOf) {}

    static HistoryView of(List<HistoryEntry> entries) {
        return new HistoryView(entries.stream().map(HistoryView::entry).toList(), null);
    }

    private static Entry entry(HistoryEntry entry) {
        Fact fact = entry.fact();
        return new Entry(
                fact.eventId(),
                fact.kind(),
                entry.request() == null ? null : entry.request().value(),
                entry.agency() == null ? null : entry.agency().value(),
                fact.at(),
                entry.recordedAt(),
                new Party(
                        fact.by().kind(),
                        fact.by().role(),
                        fact.by().subject(),
                        fact.by().organisation(),
                        fact.by().onBehalfOf()),
                fact.channel(),
                fact.code(),
                fact.agencyReference());
    }
}
