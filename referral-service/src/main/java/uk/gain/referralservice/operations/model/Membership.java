package uk.gain.referralservice.operations.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** What has to change so that referrals are, or are not, in an operation. */
public sealed interface Membership {

    /**
     * These change; the others are as wanted already.
     *
     * @param changed in the order that was asked for, each once
     * @param operation which they belong to from now on; absent when to none
     */
    record Changes(List<ReferralId> changed, @Nullable String operation) implements Membership {

        public Changes {
            changed = List.copyOf(changed);
        }
    }

    /** Some are none of the region's; then none is changed. */
    record NotFound(List<ReferralId> missing) implements Membership {

        public NotFound {
            missing = List.copyOf(missing);
        }
    }

    /** All of them belong to this operation, wherever they were before. */
    static Membership in(
            String rocu,
            String operation,
            Collection<ReferralId> wanted,
            Map<ReferralId, HeldReferral> held) {
        List<ReferralId> missing = missing(rocu, wanted, held);
        if (!missing.isEmpty()) {
            return new NotFound(missing);
        }
        return new Changes(
                wanted.stream()
                        .distinct()
                        .filter(id -> !operation.equals(operationOf(id, held)))
                        .toList(),
                operation);
    }

    /** None of them belongs to this operation; what belongs to another one stays there. */
    static Membership notIn(
            String rocu,
            String operation,
            Collection<ReferralId> unwanted,
            Map<ReferralId, HeldReferral> held) {
        List<ReferralId> missing = missing(rocu, unwanted, held);
        if (!missing.isEmpty()) {
            return new NotFound(missing);
        }
        return new Changes(
                unwanted.stream()
                        .distinct()
                        .filter(id -> operation.equals(operationOf(id, held)))
                        .toList(),
                null);
    }

    private static List<ReferralId> missing(
            String rocu, Collection<ReferralId> ids, Map<ReferralId, HeldReferral> held) {
        return ids.stream()
                .distinct()
                .filter(
                        id -> {
                            HeldReferral referral = held.get(id);
                            return referral == null || !referral.rocu().equals(rocu);
                        })
                .toList();
    }

    private static @Nullable String operationOf(ReferralId id, Map<ReferralId, HeldReferral> held) {
        return Objects.requireNonNull(held.get(id)).particulars().operation();
    }
}
