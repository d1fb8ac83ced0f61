package uk.gain.agencygateway.webhooks.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.webhooks.application.Configured;
import uk.gain.agencygateway.webhooks.application.ConfiguringWebhooks;
import uk.gain.agencygateway.webhooks.model.BrokenRule;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.web.WebhookCallers;
import uk.gain.agencygateway.webhooks.web.WebhookProblems;
import uk.gain.contract.ActorRole;
import uk.gain.platform.identity.Caller;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** An officer sets the agency's webhook up, and tries it. */
@PageController
@RequestMapping("/settings/webhook")
class WebhookPage {

    private static final String HERE = "/settings/webhook";

    private final ConfiguringWebhooks configuring;
    private final WebhookCallers callers;

    WebhookPage(ConfiguringWebhooks configuring, WebhookCallers callers) {
        this.configuring = configuring;
        this.callers = callers;
    }

    /** An operator has no webhook, but its hosts. */
    @GetMapping
    Rendering view(Caller caller) {
        if (caller.role() == ActorRole.OPERATOR) {
            return Rendering.redirectTo("/operator/webhook-hosts").build();
        }
        callers.configuring(caller, "GET " + HERE);
        Configured.Now now = configuring.view(caller);
        Map<String, List<String>> entered =
                now.endpoint()
                        .map(endpoint -> Map.of("url", List.of(endpoint.url())))
                        .orElse(Map.of());
        return page(now, new Form(entered, List.of()));
    }

    @PostMapping
    Rendering set(Caller caller, Form form) {
        callers.configuring(caller, "POST " + HERE);
        return switch (configuring.set(caller, form.value("url"), "POST " + HERE)) {
            case Configured.Now _ -> Rendering.redirectTo(HERE).build();
            case Configured.Refused(BrokenRule rule) ->
                    page(
                            configuring.view(caller),
                            form.refused(
                                    List.of(new FieldError("url", rule.message())), List.of()));
            case Configured.NotEnabled _ -> throw WebhookProblems.notEnabled();
        };
    }

    @PostMapping("/disabling")
    Rendering disable(Caller caller) {
        String source = "POST " + HERE + "/disabling";
        return done(() -> configuring.disable(callers.configuring(caller, source), source));
    }

    @PostMapping("/enabling")
    Rendering enable(Caller caller) {
        String source = "POST " + HERE + "/enabling";
        return done(() -> configuring.enable(callers.configuring(caller, source), source));
    }

    @PostMapping("/key-rotation")
    Rendering rotate(Caller caller) {
        String source = "POST " + HERE + "/key-rotation";
        return done(() -> configuring.rotate(callers.configuring(caller, source), source));
    }

    @PostMapping("/test")
    Rendering test(Caller caller) {
        String source = "POST " + HERE + "/test";
        WebhookProblems.settled(configuring.test(callers.configuring(caller, source)));
        return Rendering.redirectTo(HERE + "/deliveries").build();
    }

    private static Rendering done(Supplier<Configured> command) {
        WebhookProblems.settled(command.get());
        return Rendering.redirectTo(HERE).build();
    }

    private static Rendering page(Configured.Now now, Form form) {
        return Rendering.view("webhooks/webhook")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("set", now.endpoint().isPresent())
                .modelAttribute("enabled", now.endpoint().filter(Endpoint::enabled).isPresent())
                .modelAttribute("state", now.endpoint().map(WebhookPage::state).orElse("Not set"))
                .modelAttribute("keys", now.keys())
                .modelAttribute(
                        "hosts",
                        now.hosts().stream()
                                .map(one -> one.host().name() + ":" + one.host().port())
                                .toList())
                .modelAttribute("pausedUntil", now.endpoint().flatMap(WebhookPage::pausedUntil))
                .build();
    }

    private static Optional<Instant> pausedUntil(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.circuit().notBefore());
    }

    private static String state(Endpoint endpoint) {
        return switch (endpoint.state()) {
            case Endpoint.Enabled _ -> "Enabled";
            case Endpoint.Disabled(Endpoint.Because because) ->
                    switch (because) {
                        case AGENCY -> "Disabled by an officer of your agency";
                        case GONE -> "Disabled: your system answered 410 Gone";
                        case HOST_REMOVED -> "Disabled: an operator removed the host";
                    };
        };
    }
}
