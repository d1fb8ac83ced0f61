package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.lifecycle.model.LeftOut;
import uk.gain.referralservice.lifecycle.model.Preview;

@Schema(name = "Preview", description = "What would come of a referral if it were raised now.")
record PreviewView(
        @Schema(description = "Whether it would be raised as it is.") boolean admitted,
        @Schema(description = "What stands against it, as raising would say it.")
                List<Violation> objections,
        @Schema(description = "Who would be asked, in order of their codes.")
                List<ProspectView> asked,
        @Schema(description = "Who would be left out, in order of their codes, and why.")
                List<LeftOutView> leftOut) {

    @Schema(name = "Prospect", description = "An agency that would be asked.")
    record ProspectView(
            @Schema(example = "HMRC") String agency,
            @Schema(example = "HM Revenue and Customs") String agencyName,
            GatewayView legalGateway,
            @Schema(
                            description =
                                    "Answer by, up to and including this instant; when it would be"
                                            + " queued, counted again from the moment it is sent.")
                    Instant respondBy,
            @Schema(description = "Where it would stand; null when it would be sent at once.")
                    @Nullable QueueView queue) {}

    @Schema(name = "LeftOut", description = "An agency that would not be asked.")
    record LeftOutView(
            @Schema(example = "SIA") String agency,
            @Schema(example = "Security Industry Authority") String agencyName,
            LeftOut.Reason reason,
            String explanation) {}

    static PreviewView of(Preview preview) {
        return new PreviewView(
                preview.objections().isEmpty(),
                Refusals.violations(preview.objections()),
                preview.asked().stream().map(PreviewView::prospect).toList(),
                preview.leftOut().stream()
                        .map(
                                left ->
                                        new LeftOutView(
                                                left.agency().code().value(),
                                                left.agency().name(),
                                                left.reason(),
                                                left.explanation()))
                        .toList());
    }

    private static ProspectView prospect(Preview.Prospect prospect) {
        return new ProspectView(
                prospect.addressee().agency().code().value(),
                prospect.addressee().agency().name(),
                GatewayView.told(prospect.addressee().under()),
                prospect.respondBy(),
                QueueView.of(prospect.queued()));
    }
}
