package uk.gain.referralservice.drafts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gain.referralservice.drafts.model.Handler.Role;
import uk.gain.referralservice.lifecycle.model.ReferralId;

class DraftStatesTest {

    private static final Instant SUBMITTED = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LATER = SUBMITTED.plusSeconds(60);
    private static final Handler REQUESTER =
            new Handler(Role.REQUESTER, "requester.southwales", "SOUTH-WALES-POLICE");
    private static final Handler COORDINATOR =
            new Handler(Role.COORDINATOR, "coordinator.tarian", "TN");
    private static final Origin ORIGIN =
            new Origin(
                    new DraftId(UUID.randomUUID()),
                    "SOUTH-WALES-POLICE",
                    "TN",
                    "requester.southwales",
                    SUBMITTED);
    private static final ReferralId REFERRAL = new ReferralId(UUID.randomUUID());

    /** The table of the feature's package, cell by cell; a dash means refused. */
    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, COMPLETE, SUBMITTED",
        "SUBMITTED, RETURN, RETURNED",
        "SUBMITTED, RAISE, RAISED",
        "SUBMITTED, RESUBMIT, -",
        "SUBMITTED, WITHDRAW, WITHDRAWN",
        "RETURNED, COMPLETE, -",
        "RETURNED, RETURN, -",
        "RETURNED, RAISE, -",
        "RETURNED, RESUBMIT, SUBMITTED",
        "RETURNED, WITHDRAW, WITHDRAWN",
        "RAISED, COMPLETE, -",
        "RAISED, RETURN, -",
        "RAISED, RAISE, -",
        "RAISED, RESUBMIT, -",
        "RAISED, WITHDRAW, -",
        "WITHDRAWN, COMPLETE, -",
        "WITHDRAWN, RETURN, -",
        "WITHDRAWN, RAISE, -",
        "WITHDRAWN, RESUBMIT, -",
        "WITHDRAWN, WITHDRAW, -"
    })
    void everyStateAndMove(DraftState state, DraftMove move, String comes) {
        UnitDraft draft = in(state);
        Optional<UnitDraft> moved = moved(draft, move);
        assertThat(moved.map(DraftState::of).map(DraftState::name).orElse("-")).isEqualTo(comes);
        assertThat(draft.available().contains(move)).isEqualTo(!comes.equals("-"));
        moved.ifPresent(
                after -> {
                    assertThat(after.origin()).isEqualTo(ORIGIN);
                    assertThat(after.changedAt()).isEqualTo(LATER);
                    assertThat(after.changedBy()).isEqualTo(by(move).subject());
                });
    }

    @Test
    void eachSeesWhatIsTheirsToDo() {
        assertThat(in(DraftState.SUBMITTED).availableTo(COORDINATOR))
                .containsExactly(DraftMove.COMPLETE, DraftMove.RETURN, DraftMove.RAISE);
        assertThat(in(DraftState.SUBMITTED).availableTo(REQUESTER))
                .containsExactly(DraftMove.WITHDRAW);
        assertThat(in(DraftState.RETURNED).availableTo(COORDINATOR)).isEmpty();
        assertThat(in(DraftState.RETURNED).availableTo(REQUESTER))
                .containsExactly(DraftMove.RESUBMIT, DraftMove.WITHDRAW);
    }

    @Test
    void aRaisedDraftNamesItsReferral() {
        assertThat(in(DraftState.RAISED))
                .isEqualTo(
                        new UnitDraft.Raised(
                                ORIGIN, LATER, "coordinator.tarian", REFERRAL, "TN-2026-000001"));
    }

    @Test
    void aUnitSeesItsOwnDraftsAndARegionItsUnits() {
        List<Handler> others =
                List.of(
                        new Handler(Role.REQUESTER, "requester.gwent", "GWENT-POLICE"),
                        new Handler(Role.COORDINATOR, "coordinator.northwest", "NW"),
                        new Handler(Role.REQUESTER, "someone", "TN"),
                        new Handler(Role.COORDINATOR, "someone", "SOUTH-WALES-POLICE"));
        assertThat(REQUESTER.sees(ORIGIN)).isTrue();
        assertThat(COORDINATOR.sees(ORIGIN)).isTrue();
        assertThat(others).noneMatch(other -> other.sees(ORIGIN));
    }

    private static UnitDraft in(DraftState state) {
        UnitDraft.Submitted submitted =
                new UnitDraft.Submitted(ORIGIN, SUBMITTED, "requester.southwales");
        return switch (state) {
            case SUBMITTED -> submitted;
            case RETURNED -> submitted.returned(COORDINATOR, LATER);
            case RAISED -> submitted.raised(COORDINATOR, LATER, REFERRAL, "TN-2026-000001");
            case WITHDRAWN -> submitted.withdrawn(REQUESTER, LATER);
        };
    }

    private static Optional<UnitDraft> moved(UnitDraft draft, DraftMove move) {
        return switch (move) {
            case COMPLETE ->
                    submitted(draft).map(submitted -> submitted.completed(COORDINATOR, LATER));
            case RETURN ->
                    submitted(draft).map(submitted -> submitted.returned(COORDINATOR, LATER));
            case RAISE ->
                    submitted(draft)
                            .map(
                                    submitted ->
                                            submitted.raised(
                                                    COORDINATOR,
                                                    LATER,
                                                    REFERRAL,
                                                    "TN-2026-000001"));
            case RESUBMIT ->
                    draft instanceof UnitDraft.Returned returned
                            ? Optional.of(returned.resubmitted(REQUESTER, LATER))
                            : Optional.empty();
            case WITHDRAW ->
                    draft instanceof UnitDraft.Open open
                            ? Optional.of(open.withdrawn(REQUESTER, LATER))
                            : Optional.empty();
        };
    }

    private static Optional<UnitDraft.Submitted> submitted(UnitDraft draft) {
        return draft instanceof UnitDraft.Submitted submitted
                ? Optional.of(submitted)
                : Optional.empty();
    }

    private static Handler by(DraftMove move) {
        return move.by() == Role.REQUESTER ? REQUESTER : COORDINATOR;
    }
}
