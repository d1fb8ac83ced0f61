package uk.gain.referralservice.lifecycle.model;

import static uk.gain.referralservice.lifecycle.model.Objection.Rule.CLASSIFICATION_TOO_HIGH;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.CRITERION_MISSING;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.IDENTIFIER_MISSING;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.INTERCEPT_PRODUCT_NOT_EXCLUDED;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.MORILE_TIER_OUT_OF_RANGE;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.RESPOND_BY_IN_THE_PAST;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.SUBJECT_MISSING;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.SUBJECT_ROLE_MISSING;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.UNIT_NOT_SERVED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Preview.Prospect;
import uk.gain.referralservice.powers.model.PowersOfTheDay;

/**
 * Looks at a draft before a referral comes of it, and names everything that is wrong with it at
 * once.
 *
 * @param agencies the agencies the draft may mean: those it names, or the whole directory
 * @param unitsServed codes of the units the co-ordinator's region raises referrals for
 * @param powers the legal gateways that count now
 * @param now when the draft came; a limit before it is in the past, a limit at it is not
 */
public record Door(
        List<Agency> agencies, Set<String> unitsServed, PowersOfTheDay powers, Instant now) {

    public Door {
        agencies = List.copyOf(agencies);
        unitsServed = Set.copyOf(unitsServed);
    }

    /** Every rule is tried; one objection is enough to refuse. */
    public Examined examine(Draft draft) {
        List<Objection> objections = new ArrayList<>();
        examineParticulars(draft, objections);
        examineSubjects(draft.subjects(), objections);
        Addressed addressed = addressing().address(draft, objections);
        return objections.isEmpty()
                ? new Examined.Admitted(draft, addressed.asked(), now)
                : new Examined.Refused(objections);
    }

    /**
     * Who would be asked, by when, and who not; also when something else stands against the draft.
     *
     * @param foreseen where a request would stand in the queue of each agency that has one
     */
    public Preview preview(
            Draft draft,
            WorkingTimes times,
            Function<List<Agency>, Map<AgencyCode, Standing>> foreseen) {
        List<Objection> objections =
                switch (examine(draft)) {
                    case Examined.Admitted _ -> List.of();
                    case Examined.Refused(List<Objection> against) -> against;
                };
        Addressed addressed = addressing().address(draft, new ArrayList<>());
        Map<AgencyCode, Standing> queued =
                foreseen.apply(addressed.asked().stream().map(Addressee::agency).toList());
        return new Preview(
                objections,
                addressed.asked().stream()
                        .map(
                                addressee ->
                                        new Prospect(
                                                addressee,
                                                addressee.respondBy(draft, now, times),
                                                queued.get(addressee.agency().code())))
                        .toList(),
                addressed.leftOut());
    }

    private Addressing addressing() {
        return new Addressing(agencies, powers);
    }

    private void examineParticulars(Draft draft, List<Objection> objections) {
        Particulars particulars = draft.particulars();
        if (!particulars.classification().admitted()) {
            objections.add(
                    new Objection(
                            "classification",
                            CLASSIFICATION_TOO_HIGH,
                            "The exchange holds nothing above OFFICIAL-SENSITIVE. Send it by a"
                                    + " system accredited for its classification."));
        }
        if (!unitsServed.contains(particulars.requestingUnit())) {
            objections.add(
                    new Objection(
                            "requestingUnit",
                            UNIT_NOT_SERVED,
                            "Your ROCU raises referrals for: "
                                    + String.join(", ", new TreeSet<>(unitsServed))
                                    + "."));
        }
        if (particulars.criteria().isEmpty()) {
            objections.add(
                    new Objection(
                            "criteria",
                            CRITERION_MISSING,
                            "State at least one criterion for which this may be referred."));
        }
        for (int i = 0; i < particulars.criteria().size(); i++) {
            if (particulars.criteria().get(i).hasTierOutOfRange()) {
                objections.add(
                        new Objection(
                                "criteria[" + i + "].morileTier",
                                MORILE_TIER_OUT_OF_RANGE,
                                "A MoRiLE tier is 1 (highest) to 5."));
            }
        }
        if (!draft.holdsNoInterceptProduct()) {
            objections.add(
                    new Objection(
                            "holdsNoInterceptProduct",
                            INTERCEPT_PRODUCT_NOT_EXCLUDED,
                            "Declare that the referral holds no intercept product; otherwise it"
                                    + " cannot be sent here."));
        }
        if (draft.respondBy() != null && draft.respondBy().isBefore(now)) {
            objections.add(
                    new Objection(
                            "respondBy",
                            RESPOND_BY_IN_THE_PAST,
                            "The time to answer by has passed. Leave it out to use each agency's"
                                    + " own hours."));
        }
    }

    private void examineSubjects(List<ProposedSubject> subjects, List<Objection> objections) {
        if (subjects.isEmpty()) {
            objections.add(
                    new Objection(
                            "content.subjects",
                            SUBJECT_MISSING,
                            "Name at least one subject that is asked about."));
        }
        for (int i = 0; i < subjects.size(); i++) {
            String field = "content.subjects[" + i + "]";
            if (subjects.get(i).role() == null) {
                objections.add(
                        new Objection(
                                field + ".role",
                                SUBJECT_ROLE_MISSING,
                                "State the part the subject plays: SUSPECT, CONVICTED, VICTIM,"
                                        + " WITNESS or OTHER."));
            }
            if (subjects.get(i).identifiers().isEmpty()) {
                objections.add(
                        new Objection(
                                field + ".identifiers",
                                IDENTIFIER_MISSING,
                                "Give at least one identifier by which the subject can be"
                                        + " found."));
            }
            List<Identifier> identifiers = subjects.get(i).identifiers();
            for (int j = 0; j < identifiers.size(); j++) {
                IdentifierForm.objection(
                                identifiers.get(j), field + ".identifiers[" + j + "].value", now)
                        .ifPresent(objections::add);
            }
        }
    }
}
