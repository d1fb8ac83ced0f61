package uk.gain.referralservice.drafts.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.web.EntityTags;
import uk.gain.referralservice.drafts.model.DraftMove;
import uk.gain.referralservice.drafts.model.DraftOutcome;
import uk.gain.referralservice.drafts.model.DraftState;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.model.UnitDraft;
import uk.gain.referralservice.lifecycle.application.Consulted;
import uk.gain.referralservice.lifecycle.web.Refusals;

/** Refusals about drafts as problems. */
public final class DraftRefusals {

    private static final ProblemType NOT_AVAILABLE =
            new ProblemType(
                    "action-not-available",
                    "The draft's state does not allow this",
                    HttpStatus.CONFLICT);
    private static final ProblemType NOT_RAISED =
            new ProblemType("not-raised", "No referral came of it yet", HttpStatus.NOT_FOUND);

    private DraftRefusals() {}

    /** The draft as it is after it was done. */
    public static DraftOutcome.Done done(DraftOutcome outcome, Handler handler) {
        return switch (outcome) {
            case DraftOutcome.Done done -> done;
            case DraftOutcome.Moved(long version) -> throw EntityTags.moved(version, "the draft");
            case DraftOutcome.NotAvailable(UnitDraft draft, DraftMove move) ->
                    throw notAvailable(draft, move, handler);
            case DraftOutcome.Refused(var objections) -> throw Refusals.refused(objections);
            case DraftOutcome.NotFound() -> throw notFound();
        };
    }

    /** What was looked for, or why it is not shown. */
    public static <T> T shown(Consulted<T> consulted) {
        return switch (consulted) {
            case Consulted.Shown<T>(T value) -> value;
            case Consulted.NotFound<T>() -> throw notFound();
            case Consulted.NothingSent<T>() ->
                    throw Problem.of(
                            NOT_RAISED,
                            "The co-ordinator has not raised it. Its state is in GET"
                                    + " /api/drafts/{id}.");
            case Consulted.Erased<T>(var at) ->
                    throw Problem.of(
                            ProblemType.KEY_DESTROYED,
                            "What the draft held was erased at "
                                    + at
                                    + "; if it was raised, the referral holds it.");
        };
    }

    private static Problem notAvailable(UnitDraft draft, DraftMove move, Handler handler) {
        List<String> available = draft.availableTo(handler).stream().map(DraftMove::name).toList();
        return Problem.of(
                NOT_AVAILABLE,
                "%s is not possible while the draft is %s.".formatted(move, DraftState.of(draft)),
                Map.of("state", DraftState.of(draft), "availableActions", available));
    }

    private static Problem notFound() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such draft in your unit or region.");
    }
}
