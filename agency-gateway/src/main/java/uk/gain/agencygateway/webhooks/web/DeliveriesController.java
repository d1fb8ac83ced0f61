package uk.gain.agencygateway.webhooks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.webhooks.application.ReadingDeliveries;
import uk.gain.agencygateway.webhooks.application.ReadingDeliveries.Redelivery;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;

@RestController
@RequestMapping("/api/webhook/deliveries")
@Tag(name = "Webhook deliveries", description = "What your system was told, and how that went.")
class DeliveriesController {

    private static final String HERE = "/api/webhook/deliveries";

    private final ReadingDeliveries reading;
    private final WebhookCallers callers;
    private final IdempotentCommands commands;

    DeliveriesController(
            ReadingDeliveries reading, WebhookCallers callers, IdempotentCommands commands) {
        this.reading = reading;
        this.callers = callers;
        this.commands = commands;
    }

    @GetMapping
    @Operation(
            summary = "List the deliveries",
            description = "The newest first; those that ended are kept for 90 days.")
    Page<DeliveryView> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "next of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "1 to 200 deliveries a page; 50 by default.")
                    @RequestParam(required = false)
                    @Nullable Integer limit) {
        callers.reading(caller, "GET " + HERE);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.of(
                        page,
                        reading.page(caller, Positions.before(page), page.fetch()),
                        delivery -> String.valueOf(delivery.position()))
                .map(DeliveryView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "See every attempt of a delivery")
    DeliveryView.WithAttempts view(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET " + HERE + "/{id}";
        callers.reading(caller, source);
        return reading.find(caller, id, source)
                .map(DeliveryView.WithAttempts::of)
                .orElseThrow(WebhookProblems::notFound);
    }

    @PostMapping("/{id}/redelivery")
    @Operation(
            summary = "Have it sent again",
            description = "Under the same webhook-id, by the schedule from its start.")
    @ApiResponse(
            responseCode = "409",
            description = "`delivery-still-waiting`, or `webhook-not-enabled`")
    ResponseEntity<byte[]> redeliver(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id) {
        String source = "POST " + HERE + "/{id}/redelivery";
        callers.reading(caller, source);
        return commands.once(
                caller,
                key,
                List.of(source, id),
                () ->
                        switch (reading.redeliver(caller, id, source)) {
                            case Redelivery.Queued _ -> ResponseEntity.accepted().build();
                            case Redelivery.StillWaiting _ -> throw WebhookProblems.stillWaiting();
                            case Redelivery.NotEnabled _ -> throw WebhookProblems.notEnabled();
                            case Redelivery.NotFound _ -> throw WebhookProblems.notFound();
                        });
    }
}
