package uk.gain.referralservice.drafts.model;

import java.util.ArrayList;
import java.util.List;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Objection;
import uk.gain.referralservice.lifecycle.model.Objection.Rule;

/**
 * What the exchange may not hold even as a draft, and whose it must be. Everything else may be
 * incomplete until the co-ordinator raises it, when the door judges the whole.
 */
public final class DraftRules {

    private DraftRules() {}

    /** Every objection at once. */
    public static List<Objection> against(Draft draft, String unit) {
        List<Objection> objections = new ArrayList<>();
        if (!draft.particulars().classification().admitted()) {
            objections.add(
                    new Objection(
                            "classification",
                            Rule.CLASSIFICATION_TOO_HIGH,
                            "The exchange holds nothing above OFFICIAL-SENSITIVE, not even as a"
                                    + " draft."));
        }
        if (!draft.holdsNoInterceptProduct()) {
            objections.add(
                    new Objection(
                            "holdsNoInterceptProduct",
                            Rule.INTERCEPT_PRODUCT_NOT_EXCLUDED,
                            "Declare that the draft holds no intercept product; otherwise it cannot"
                                    + " be kept here."));
        }
        if (!draft.particulars().requestingUnit().equals(unit)) {
            objections.add(
                    new Objection(
                            "requestingUnit",
                            Rule.UNIT_NOT_SERVED,
                            "This draft is a draft of " + unit + "."));
        }
        return objections;
    }
}
