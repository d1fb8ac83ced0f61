package uk.gain.referralservice.drafts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.drafts.application.ReadDraft;
import uk.gain.referralservice.lifecycle.web.RaiseReferral;

@Schema(
        name = "DraftContent",
        description =
                "The whole draft: change it and send `draft` back to complete or resubmit it.")
record DraftContentView(
        RaiseReferral draft,
        @Schema(description = "Why it was returned last; null when never.")
                @Nullable String returnReason) {

    static DraftContentView of(ReadDraft read) {
        return new DraftContentView(RaiseReferral.of(read.draft()), read.returnReason());
    }
}
