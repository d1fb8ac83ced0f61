package uk.gain.agencygateway.webhooks.pages;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.webhooks.application.RegisteringHosts;
import uk.gain.agencygateway.webhooks.application.RegisteringHosts.Outcome;
import uk.gain.agencygateway.webhooks.model.BrokenRule;
import uk.gain.agencygateway.webhooks.web.WebhookCallers;
import uk.gain.agencygateway.webhooks.web.WebhookProblems;
import uk.gain.platform.identity.Caller;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** An operator registers the hosts that agencies' webhooks may go to. */
@PageController
@RequestMapping("/operator/webhook-hosts")
class WebhookHostsPage {

    private static final String HERE = "/operator/webhook-hosts";

    private final RegisteringHosts registering;
    private final WebhookCallers callers;

    WebhookHostsPage(RegisteringHosts registering, WebhookCallers callers) {
        this.registering = registering;
        this.callers = callers;
    }

    @GetMapping
    Rendering list(Caller caller) {
        callers.operating(caller, "GET " + HERE);
        return page(Form.empty());
    }

    @PostMapping
    Rendering register(Caller caller, Form form) {
        String source = "POST " + HERE;
        callers.operating(caller, source);
        Outcome outcome =
                registering.register(
                        caller, form.value("agency"), form.value("host"), port(form), source);
        return switch (outcome) {
            case Outcome.Done _ -> Rendering.redirectTo(HERE).build();
            case Outcome.Refused(BrokenRule rule) ->
                    page(
                            form.refused(
                                    List.of(new FieldError(rule.field(), rule.message())),
                                    List.of("agency", "host", "port")));
        };
    }

    @PostMapping("/{id}/removal")
    Rendering remove(Caller caller, @PathVariable UUID id) {
        String source = "POST " + HERE + "/{id}/removal";
        callers.operating(caller, source);
        if (!registering.remove(caller, id, source)) {
            throw WebhookProblems.hostNotFound();
        }
        return Rendering.redirectTo(HERE).build();
    }

    /** 443 when nothing is entered; what is no number is no port either. */
    private static int port(Form form) {
        String entered = form.has("port") ? form.value("port") : "443";
        return entered.matches("[0-9]{1,5}") ? Integer.parseInt(entered) : 0;
    }

    private Rendering page(Form form) {
        return Rendering.view("webhooks/hosts")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("hosts", registering.all())
                .build();
    }
}
