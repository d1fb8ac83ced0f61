package uk.gain.referralservice.powers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.referralservice.powers.model.Power;

/** One version of a power as shown to those who ask under it. */
@Schema(name = "Power", description = "A legal gateway: a statutory power to disclose.")
record PowerView(
        @Schema(example = "CCA2013-S7") String id,
        @Schema(description = "From 1; a higher version replaces the lower from its first day.")
                int version,
        @Schema(example = "Crime and Courts Act 2013") String statute,
        @Schema(example = "s.7") String provision,
        @Schema(description = "Legal classes that may disclose; ANY means every one.")
                List<String> from,
        @Schema(description = "Legal classes that may receive; ANY means every one.")
                List<String> to,
        @Schema(description = "Whether those who may receive may also disclose to the others.")
                boolean bothWays,
        List<LawfulPurpose> purposes,
        @Schema(description = "What may be disclosed; empty means every category.")
                List<InformationCategory> categories,
        @Schema(
                        description = "Whether what was disclosed may go on to somebody else.",
                        allowableValues = {"FREE", "PURPOSE_BOUND", "CONSENT_OF", "PROHIBITED"})
                String onward,
        @Schema(description = "With CONSENT_OF: whose consent is needed.", example = "HMRC")
                @Nullable String onwardConsentOf,
        @Schema(description = "The first day on which this version counts.") LocalDate validFrom,
        @Schema(description = "The last day on which it permits anything; null while in force.")
                @Nullable LocalDate validTo,
        @Schema(description = "What a reader should know, e.g. what a lawyer has to confirm.")
                String note,
        @Schema(description = "True for the shipped example data.") boolean example) {

    static PowerView of(Power power) {
        return new PowerView(
                power.id(),
                power.version(),
                power.statute(),
                power.provision(),
                power.from().stream().sorted().toList(),
                power.to().stream().sorted().toList(),
                power.bothWays(),
                power.purposes().stream().sorted().toList(),
                power.categories().stream().sorted().toList(),
                power.onward().code(),
                power.onward().consentOf(),
                power.validFrom(),
                power.validTo(),
                power.note(),
                power.example());
    }
}
