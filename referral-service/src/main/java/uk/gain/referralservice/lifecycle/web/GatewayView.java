package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.powers.model.LegalGateway;

@Schema(
        name = "LegalGateway",
        description = "The rule that permits the agency to answer; see GET /api/powers/{rule}.")
record GatewayView(
        @Schema(example = "ATCSA2001-S19") String rule,
        @Schema(description = "The version that counted when the agency was asked.") int version,
        @Schema(
                        description = "Whether what is disclosed may go on to somebody else.",
                        allowableValues = {"FREE", "PURPOSE_BOUND", "CONSENT_OF", "PROHIBITED"})
                String onward,
        @Schema(description = "With CONSENT_OF: whose consent is needed.", example = "HMRC")
                @Nullable String onwardConsentOf) {

    static @Nullable GatewayView of(@Nullable LegalGateway gateway) {
        return gateway == null ? null : told(gateway);
    }

    static GatewayView told(LegalGateway gateway) {
        return new GatewayView(
                gateway.rule(),
                gateway.version(),
                gateway.onward().code(),
                gateway.onward().consentOf());
    }
}
