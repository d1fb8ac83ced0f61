package uk.gain.referralservice.lifecycle.model;

import java.util.List;
import java.util.Set;
import uk.gain.referralservice.directory.model.InformationCategory;

/** Who is to be asked. */
public sealed interface Recipients {

    /** What everybody who is asked must hold; empty when agencies are named. */
    default Set<InformationCategory> allHolding() {
        return switch (this) {
            case Named _ -> Set.of();
            case AllHolding(Set<InformationCategory> categories) -> categories;
        };
    }

    /** These agencies, as the co-ordinator wrote their codes. */
    record Named(List<String> agencies) implements Recipients {

        public Named {
            agencies = List.copyOf(agencies);
        }
    }

    /** Every enabled agency that holds all of these. */
    record AllHolding(Set<InformationCategory> categories) implements Recipients {

        public AllHolding {
            categories = Set.copyOf(categories);
        }
    }
}
