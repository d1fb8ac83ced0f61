package uk.gain.agencygateway.webhooks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.webhooks.application.Configured;
import uk.gain.agencygateway.webhooks.application.ConfiguringWebhooks;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;

@RestController
@RequestMapping("/api/webhook")
@Tag(
        name = "Webhook",
        description =
                "Your system is told that a request arrived or changed, and fetches it: Standard"
                        + " Webhooks with Ed25519 signatures (v1a). Messages hold ids only. Changes"
                        + " need an officer; a system may look, test and ask for a redelivery.")
class WebhookController {

    private static final String HERE = "/api/webhook";

    private final ConfiguringWebhooks configuring;
    private final WebhookCallers callers;
    private final IdempotentCommands commands;

    WebhookController(
            ConfiguringWebhooks configuring, WebhookCallers callers, IdempotentCommands commands) {
        this.configuring = configuring;
        this.callers = callers;
        this.commands = commands;
    }

    /** Where to send messages. */
    record UrlBody(
            @Schema(
                            description =
                                    "https, on a host and port registered for your agency; no user,"
                                            + " no fragment, at most 1,000 characters",
                            example = "https://hooks.hmrc.gov.uk/gain")
                    @NotBlank
                    String url) {}

    @GetMapping
    @Operation(summary = "See your agency's webhook, its public keys and the hosts it may be on")
    WebhookView view(@Parameter(hidden = true) Caller caller) {
        return WebhookView.of(configuring.view(callers.reading(caller, "GET " + HERE)));
    }

    @PutMapping
    @Operation(
            summary = "Set the URL, and enable the webhook",
            description = "The first time a key pair is made; keys holds the public half.")
    @ApiResponse(
            responseCode = "422",
            description = "`webhook-refused`: the rule that the URL breaks is named")
    ResponseEntity<byte[]> set(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody UrlBody body) {
        String source = "PUT " + HERE;
        callers.configuring(caller, source);
        return once(
                caller,
                key,
                List.of(source, body),
                () -> configuring.set(caller, body.url(), source));
    }

    @PostMapping("/disabling")
    @Operation(
            summary = "Disable the webhook",
            description = "What waits is not sent; nothing is queued until it is enabled.")
    @ApiResponse(responseCode = "409", description = "`webhook-not-enabled`")
    ResponseEntity<byte[]> disable(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String source = "POST " + HERE + "/disabling";
        callers.configuring(caller, source);
        return once(caller, key, List.of(source), () -> configuring.disable(caller, source));
    }

    @PostMapping("/enabling")
    @Operation(
            summary = "Enable the webhook again",
            description = "Also ends a pause. What happened meanwhile is in the inbox.")
    @ApiResponse(responseCode = "409", description = "`webhook-not-enabled`: no URL is set")
    ResponseEntity<byte[]> enable(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String source = "POST " + HERE + "/enabling";
        callers.configuring(caller, source);
        return once(caller, key, List.of(source), () -> configuring.enable(caller, source));
    }

    @PostMapping("/key-rotation")
    @Operation(
            summary = "Make a new key",
            description = "The old one signs beside it for 24 hours; then only the new one does.")
    @ApiResponse(responseCode = "409", description = "`webhook-not-enabled`: no URL is set")
    ResponseEntity<byte[]> rotate(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String source = "POST " + HERE + "/key-rotation";
        callers.configuring(caller, source);
        return once(caller, key, List.of(source), () -> configuring.rotate(caller, source));
    }

    @PostMapping("/test")
    @Operation(
            summary = "Send a test message",
            description = "Type webhook.test with empty data, at once; see the deliveries.")
    @ApiResponse(responseCode = "409", description = "`webhook-not-enabled`")
    ResponseEntity<byte[]> test(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String source = "POST " + HERE + "/test";
        callers.reading(caller, source);
        return once(caller, key, List.of(source), () -> configuring.test(caller));
    }

    private ResponseEntity<byte[]> once(
            Caller caller, @Nullable String key, Object request, Supplier<Configured> command) {
        return commands.once(
                caller,
                key,
                request,
                () -> ResponseEntity.ok(WebhookView.of(WebhookProblems.settled(command.get()))));
    }
}
