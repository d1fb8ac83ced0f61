package uk.gain.referralservice.operations.pages;

import uk.gain.referralservice.lifecycle.model.RollUp;
import uk.gain.referralservice.operations.application.OperationShown;

/** One operation as the pages show it. */
record OperationLine(String code, String name, long referrals, String rollUp, int overdue) {

    static OperationLine of(OperationShown shown) {
        return new OperationLine(
                shown.code(),
                shown.name(),
                shown.referrals(),
                answered(shown.rollUp()),
                shown.rollUp().overdue());
    }

    /** The roll-up without the overdue part, which the pages show as a tag. */
    static String answered(RollUp rollUp) {
        return "answered %d of %d, %d %s"
                .formatted(
                        rollUp.answered(),
                        rollUp.asked(),
                        rollUp.hits(),
                        rollUp.hits() == 1 ? "hit" : "hits");
    }
}
