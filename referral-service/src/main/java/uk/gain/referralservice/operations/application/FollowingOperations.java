package uk.gain.referralservice.operations.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.OperationReferrals;
import uk.gain.referralservice.lifecycle.model.OperationReferrals.Together;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RollUp;
import uk.gain.referralservice.operations.model.Operation;
import uk.gain.referralservice.operations.model.Operations;

/** A co-ordinator follows the operations of their region. Every look is recorded. */
@Service
public class FollowingOperations {

    private static final List<String> FIELDS = List.of("name", "referrals", "rollUp", "byAgency");

    private final Operations operations;
    private final OperationReferrals members;
    private final Accesses accesses;
    private final Clock clock;

    FollowingOperations(
            Operations operations, OperationReferrals members, Accesses accesses, Clock clock) {
        this.operations = operations;
        this.members = members;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * In order of their codes, at most {@code limit} of those after {@code after}; those that only
     * referrals name are among them.
     */
    @Transactional
    public List<OperationShown> page(
            Coordinator by, @Nullable String after, int limit, String source) {
        accesses.consulted(by, new Look("operations", null, null, FIELDS, source));
        Map<String, Operation> created =
                operations.of(by.rocu()).stream()
                        .collect(Collectors.toMap(Operation::code, Function.identity()));
        TreeSet<String> codes = new TreeSet<>(created.keySet());
        codes.addAll(members.named(by.rocu()));
        Instant now = clock.instant();
        return codes.stream()
                .filter(code -> after == null || code.compareTo(after) > 0)
                .limit(limit)
                .map(code -> shown(by.rocu(), code, created.get(code), now, List.of()))
                .toList();
    }

    /** Empty when the region has none by this code; whether another has is not told. */
    @Transactional
    public Optional<OperationShown> view(Coordinator by, String code, String source) {
        Look look = new Look("operation", code, null, FIELDS, source);
        Instant now = clock.instant();
        Operation created = operations.find(by.rocu(), code).orElse(null);
        OperationShown shown =
                shown(by.rocu(), code, created, now, members.rollUpByAgency(by.rocu(), code, now));
        if (created == null && shown.referrals() == 0) {
            accesses.denied(by, look, "not-found");
            return Optional.empty();
        }
        accesses.consulted(by, look);
        return Optional.of(shown);
    }

    /** Newest first; whoever asks MUST have viewed the operation before. */
    @Transactional
    public List<Referral> referrals(
            Coordinator by, String code, @Nullable ReferralId before, int limit, String source) {
        accesses.consulted(
                by, new Look("operation", code, null, List.of("referrals", "rollUp"), source));
        return members.page(by.rocu(), code, before, limit, clock.instant());
    }

    private OperationShown shown(
            String rocu,
            String code,
            @Nullable Operation created,
            Instant now,
            List<OperationReferrals.OfAgency> byAgency) {
        Together together =
                members.rollUp(rocu, code, now)
                        .orElseGet(() -> new Together(0, new RollUp(0, 0, 0, 0, 0, 0, 0)));
        return new OperationShown(code, created, together.referrals(), together.rollUp(), byAgency);
    }
}
