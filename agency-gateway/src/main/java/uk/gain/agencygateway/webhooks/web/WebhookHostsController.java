package uk.gain.agencygateway.webhooks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.webhooks.application.RegisteringHosts;
import uk.gain.agencygateway.webhooks.application.RegisteringHosts.Outcome;
import uk.gain.agencygateway.webhooks.model.Host;
import uk.gain.agencygateway.webhooks.model.Registered;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;

/** For operators only, as the chain of the API says. */
@RestController
@RequestMapping("/api/operator/webhook-hosts")
@Tag(
        name = "Webhook hosts",
        description = "For operators: on which hosts agencies may receive webhooks.")
class WebhookHostsController {

    private static final String HERE = "/api/operator/webhook-hosts";

    private final RegisteringHosts registering;
    private final WebhookCallers callers;
    private final IdempotentCommands commands;

    WebhookHostsController(
            RegisteringHosts registering, WebhookCallers callers, IdempotentCommands commands) {
        this.registering = registering;
        this.callers = callers;
        this.commands = commands;
    }

    /** A host to register. */
    record HostBody(
            @Schema(example = "HMRC") @NotBlank String agency,
            @Schema(description = "A public name in lower case", example = "hooks.hmrc.gov.uk")
                    @NotBlank
                    String host,
            @Schema(description = "443, or 1024 to 65535; 443 by default", example = "443")
                    @Nullable Integer port) {}

    /** A host that is registered. */
    record HostView(UUID id, String agency, String host, int port, Instant registeredAt) {

        static HostView of(Registered registered) {
            return new HostView(
                    registered.id(),
                    registered.agency(),
                    registered.host().name(),
                    registered.host().port(),
                    registered.at());
        }
    }

    @GetMapping
    @Operation(summary = "List the hosts, by agency")
    List<HostView> list(@Parameter(hidden = true) Caller caller) {
        callers.operating(caller, "GET " + HERE);
        return registering.all().stream().map(HostView::of).toList();
    }

    @PostMapping
    @Operation(summary = "Register a host for an agency")
    @ApiResponse(
            responseCode = "422",
            description = "`webhook-refused`: the rule that stands against it is named")
    ResponseEntity<byte[]> register(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody HostBody body) {
        String source = "POST " + HERE;
        callers.operating(caller, source);
        int port = body.port() == null ? Host.HTTPS : body.port();
        return commands.once(
                caller,
                key,
                List.of(source, body),
                () ->
                        switch (registering.register(
                                caller, body.agency(), body.host(), port, source)) {
                            case Outcome.Done _ -> ResponseEntity.noContent().build();
                            case Outcome.Refused(var rule) -> throw WebhookProblems.of(rule);
                        });
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Remove a host",
            description = "A webhook on it is disabled at once; what waits for it is not sent.")
    @ApiResponse(responseCode = "404", description = "`not-found`")
    ResponseEntity<byte[]> remove(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id) {
        String source = "DELETE " + HERE + "/{id}";
        callers.operating(caller, source);
        return commands.once(
                caller,
                key,
                List.of(source, id),
                () -> {
                    if (!registering.remove(caller, id, source)) {
                        throw WebhookProblems.hostNotFound();
                    }
                    return ResponseEntity.noContent().build();
                });
    }
}
