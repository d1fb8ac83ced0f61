package uk.gain.agencygateway.webhooks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.webhooks.application.Configured;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.model.SigningKey;

/** An agency's webhook as it is now. */
record WebhookView(
        @Schema(description = "Absent until it is set.", example = "https://hooks.hmrc.gov.uk/gain")
                @Nullable String url,
        @Schema(description = "NOT_SET, ENABLED, DISABLED", example = "ENABLED") String state,
        @Schema(description = "AGENCY, GONE, HOST_REMOVED; absent unless disabled")
                @Nullable String disabledBecause,
        @Schema(description = "Failures in a row; from 5 on, deliveries pause", example = "0")
                int failures,
        @Schema(description = "Nothing is sent earlier; absent when nothing pauses")
                @Nullable Instant pausedUntil,
        @Schema(description = "Public keys that sign now, the newest first") List<KeyView> keys,
        @Schema(
                        description = "host:port that an operator registered",
                        example = "[\"hooks.hmrc.gov.uk:443\"]")
                List<String> hosts) {

    /** A public key. */
    record KeyView(
            @Schema(example = "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=") String key,
            Instant madeAt,
            @Schema(description = "It signs until then; absent for the key in use")
                    @Nullable Instant retiresAt) {

        static KeyView of(SigningKey.Published key) {
            return new KeyView(key.key(), key.madeAt(), key.retiresAt());
        }
    }

    static WebhookView of(Configured.Now now) {
        List<KeyView> keys = now.keys().stream().map(KeyView::of).toList();
        List<String> hosts =
                now.hosts().stream()
                        .map(one -> one.host().name() + ":" + one.host().port())
                        .toList();
        return now.endpoint()
                .map(endpoint -> of(endpoint, keys, hosts))
                .orElseGet(() -> new WebhookView(null, "NOT_SET", null, 0, null, keys, hosts));
    }

    private static WebhookView of(Endpoint endpoint, List<KeyView> keys, List<String> hosts) {
        String because = endpoint.state() instanceof Endpoint.Disabled(var why) ? why.name() : null;
        return new WebhookView(
                endpoint.url(),
                because == null ? "ENABLED" : "DISABLED",
                because,
                endpoint.circuit().failures(),
                endpoint.circuit().notBefore(),
                keys,
                hosts);
    }
}
