package uk.gain.agencygateway.webhooks.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.webhooks.application.ReadingDeliveries;
import uk.gain.agencygateway.webhooks.application.ReadingDeliveries.Redelivery;
import uk.gain.agencygateway.webhooks.model.Delivery;
import uk.gain.agencygateway.webhooks.web.Positions;
import uk.gain.agencygateway.webhooks.web.WebhookCallers;
import uk.gain.agencygateway.webhooks.web.WebhookProblems;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.webui.PageController;

/** What the agency's system was told, and how that went. */
@PageController
@RequestMapping("/settings/webhook/deliveries")
class DeliveryPages {

    private static final String HERE = "/settings/webhook/deliveries";

    private final ReadingDeliveries reading;
    private final WebhookCallers callers;

    DeliveryPages(ReadingDeliveries reading, WebhookCallers callers) {
        this.reading = reading;
        this.callers = callers;
    }

    @GetMapping
    String list(
            Caller caller, @RequestParam(required = false) @Nullable String cursor, Model model) {
        callers.configuring(caller, "GET " + HERE);
        PageRequest page = PageRequest.of(cursor, null);
        model.addAttribute(
                "deliveries",
                Page.of(
                                page,
                                reading.page(caller, Positions.before(page), page.fetch()),
                                delivery -> String.valueOf(delivery.position()))
                        .map(DeliveryLine::of));
        return "webhooks/deliveries";
    }

    @GetMapping("/{id}")
    String view(Caller caller, @PathVariable UUID id, Model model) {
        String source = "GET " + HERE + "/{id}";
        callers.configuring(caller, source);
        Delivery.Told told =
                reading.find(caller, id, source).orElseThrow(WebhookProblems::notFound);
        model.addAttribute("delivery", DeliveryLine.of(told.delivery()));
        model.addAttribute("attempts", told.attempts().stream().map(AttemptLine::of).toList());
        return "webhooks/delivery";
    }

    @PostMapping("/{id}/redelivery")
    Rendering redeliver(Caller caller, @PathVariable UUID id) {
        String source = "POST " + HERE + "/{id}/redelivery";
        callers.configuring(caller, source);
        return switch (reading.redeliver(caller, id, source)) {
            case Redelivery.Queued _ -> Rendering.redirectTo(HERE + "/" + id).build();
            case Redelivery.StillWaiting _ -> throw WebhookProblems.stillWaiting();
            case Redelivery.NotEnabled _ -> throw WebhookProblems.notEnabled();
            case Redelivery.NotFound _ -> throw WebhookProblems.notFound();
        };
    }
}
