package uk.gain.referralservice.handling.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.handling.model.Ruling.Allowed;
import uk.gain.referralservice.handling.model.Ruling.Condition;
import uk.gain.referralservice.handling.model.Ruling.ConsentNeeded;
import uk.gain.referralservice.handling.model.Ruling.Forbidden;
import uk.gain.referralservice.handling.model.Ruling.Rule;
import uk.gain.referralservice.lifecycle.model.AnswerContent.Grading;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.powers.model.Onward;

/** The tables of the feature's documentation. */
public final class HandlingRule {

    private HandlingRule() {}

    /**
     * What counts for this act.
     *
     * @param onward the statutory rule; absent when it is not known
     * @param originator whose content it is: the agency's code and its legal class, as statutes
     *     name it
     * @param consented whether the originator consents to this act with this content now
     */
    public static Ruling of(
            Grading grading,
            @Nullable Onward onward,
            Set<String> originator,
            HandlingAct act,
            boolean consented) {
        return stricter(
                lifted(byCode(grading, act), consented),
                lifted(byStatute(onward, originator, act), consented));
    }

    private static Ruling byCode(Grading grading, HandlingAct act) {
        return switch (grading.handling()) {
            case "PERMITTED" -> new Allowed(Condition.NONE);
            case "CONDITIONS" -> byConditions(grading, act);
            default -> new ConsentNeeded(Rule.CODE_UNKNOWN);
        };
    }

    private static Ruling byConditions(Grading grading, HandlingAct act) {
        String action = grading.action() == null ? "" : grading.action();
        return switch (action) {
            case "NO_ACTION_WITHOUT_PERMISSION" -> new ConsentNeeded(Rule.ACTION_CODE_A1);
            case "COVERT_ACTION_ONLY" ->
                    act == HandlingAct.ACT_UPON
                            ? new Allowed(Condition.COVERTLY_ONLY)
                            : bySanitisation(grading, act);
            case "OVERT_ACTION_PERMITTED" ->
                    act == HandlingAct.ACT_UPON
                            ? new Allowed(Condition.NONE)
                            : bySanitisation(grading, act);
            default -> new ConsentNeeded(Rule.CODE_UNKNOWN);
        };
    }

    private static Ruling bySanitisation(Grading grading, HandlingAct act) {
        String sanitisation = grading.sanitisation() == null ? "" : grading.sanitisation();
        return switch (sanitisation) {
            case "MAY_BE_SANITISED" ->
                    act == HandlingAct.SHARE_ONWARD
                            ? new ConsentNeeded(Rule.HANDLING_CODE_C)
                            : new Allowed(Condition.NONE);
            case "CONSULT_BEFORE_SANITISING" -> new ConsentNeeded(Rule.SANITISATION_CODE_S2);
            default -> new ConsentNeeded(Rule.CODE_UNKNOWN);
        };
    }

    private static Ruling byStatute(
            @Nullable Onward onward, Set<String> originator, HandlingAct act) {
        if (act != HandlingAct.SHARE_ONWARD) {
            return new Allowed(Condition.NONE);
        }
        return switch (onward) {
            case null -> new Forbidden(Rule.ONWARD_NOT_KNOWN);
            case Onward.Free() -> new Allowed(Condition.NONE);
            case Onward.PurposeBound() -> new Allowed(Condition.SAME_PURPOSE_ONLY);
            case Onward.ConsentOf(String body) ->
                    originator.contains(body)
                            ? new ConsentNeeded(Rule.ONWARD_CONSENT_OF_ORIGINATOR)
                            : new Forbidden(Rule.ONWARD_CONSENT_OF_ANOTHER);
            case Onward.Prohibited() -> new Forbidden(Rule.ONWARD_PROHIBITED);
        };
    }

    private static Ruling lifted(Ruling ruling, boolean consented) {
        return switch (ruling) {
            case ConsentNeeded _ when consented -> new Allowed(Condition.NONE);
            case ConsentNeeded needed -> needed;
            case Allowed allowed -> allowed;
            case Forbidden forbidden -> forbidden;
        };
    }

    private static Ruling stricter(Ruling code, Ruling statute) {
        return switch (statute) {
            case Forbidden forbidden -> forbidden;
            case ConsentNeeded needed -> code instanceof Allowed ? needed : code;
            case Allowed(Condition condition) ->
                    code instanceof Allowed(Condition none)
                                    && none == Condition.NONE
                                    && condition != Condition.NONE
                            ? statute
                            : code;
        };
    }
}
