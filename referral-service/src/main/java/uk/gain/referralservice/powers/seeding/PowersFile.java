package uk.gain.referralservice.powers.seeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.referralservice.powers.model.Onward;
import uk.gain.referralservice.powers.model.Power;

/** The file of legal gateways, as it is written. */
record PowersFile(boolean example, List<Entry> powers) {

    List<Power> toModel() {
        return powers.stream().map(entry -> entry.toModel(example)).toList();
    }

    /**
     * One version of one power.
     *
     * @param bothWays absent means false
     * @param categories absent means every category
     * @param onwardConsentOf with CONSENT_OF only
     */
    record Entry(
            String id,
            int version,
            String statute,
            String provision,
            Set<String> from,
            Set<String> to,
            @Nullable Boolean bothWays,
            Set<LawfulPurpose> purposes,
            @Nullable Set<InformationCategory> categories,
            String onward,
            @Nullable String onwardConsentOf,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note) {

        Power toModel(boolean example) {
            return new Power(
                    id,
                    version,
                    statute,
                    provision,
                    from,
                    to,
                    bothWays != null && bothWays,
                    purposes,
                    categories == null ? Set.of() : categories,
                    Onward.of(onward, onwardConsentOf),
                    validFrom,
                    validTo,
                    note == null ? "" : note,
                    example);
        }
    }
}
