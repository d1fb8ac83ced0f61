package uk.gain.referralservice.drafts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(name = "ReturnDraft", description = "Why the unit gets its draft back.")
record ReturnDraft(
        @Schema(
                        description = "Sealed before it is kept.",
                        example = "Please say in which period he traded.")
                @NotBlank
                @Size(max = 5000)
                String reason) {

    /** Without the words: they end up in no log. */
    @Override
    public String toString() {
        return "ReturnDraft[]";
    }
}
