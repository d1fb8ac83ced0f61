package uk.gain.referralservice.lifecycle.model;

import static uk.gain.referralservice.lifecycle.model.Objection.Rule.AGENCY_DISABLED;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.AGENCY_UNKNOWN;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.AREA_NOT_OF_INTEREST;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.LEGAL_GATEWAY_MISSING;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.NOBODY_TO_ASK;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.lifecycle.model.LeftOut.Reason;
import uk.gain.referralservice.powers.model.Disclosure;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.PowersOfTheDay;
import uk.gain.referralservice.powers.model.Sought;

/**
 * Finds who is asked. Asked by category, whoever cannot be asked is left out; whoever is named and
 * cannot be asked stands against the draft.
 *
 * <p>What an agency would disclose is what it holds of what is wanted. An agency that is named
 * although it holds none of it, on a hunch, would disclose anything of what is wanted. One power
 * has to permit all of that: a request is made under one rule.
 *
 * @param agencies those the draft may mean; for asking by category, the whole directory
 */
record Addressing(List<Agency> agencies, PowersOfTheDay powers) {

    Addressed address(Draft draft, List<Objection> objections) {
        List<Addressee> asked = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        switch (draft.recipients()) {
            case Recipients.Named(List<String> codes) ->
                    addressNamed(draft, codes, asked, leftOut, objections);
            case Recipients.AllHolding(var categories) ->
                    addressHolders(draft, categories, asked, leftOut, objections);
        }
        asked.sort(Comparator.comparing(addressee -> addressee.agency().code()));
        leftOut.sort(Comparator.comparing(left -> left.agency().code()));
        return new Addressed(asked, leftOut);
    }

    private void addressHolders(
            Draft draft,
            Set<InformationCategory> categories,
            List<Addressee> asked,
            List<LeftOut> leftOut,
            List<Objection> objections) {
        for (Agency agency : categories.isEmpty() ? List.<Agency>of() : agencies) {
            if (agency.holdsAll(categories)) {
                judge(agency, draft, asked, leftOut);
            } else {
                leftOut.add(
                        new LeftOut(
                                agency,
                                Reason.DOES_NOT_HOLD_IT,
                                "It does not hold all of what is wanted."));
            }
        }
        if (asked.isEmpty()) {
            objections.add(
                    new Objection(
                            "recipients.allHolding",
                            NOBODY_TO_ASK,
                            "No agency that holds all of these categories can be asked; the"
                                    + " preview says why each is left out."));
        }
    }

    private void addressNamed(
            Draft draft,
            List<String> codes,
            List<Addressee> asked,
            List<LeftOut> leftOut,
            List<Objection> objections) {
        if (codes.isEmpty()) {
            objections.add(
                    new Objection(
                            "recipients.agencies",
                            NOBODY_TO_ASK,
                            "Name at least one agency, or ask all that hold a category."));
        }
        Map<String, Agency> known =
                agencies.stream()
                        .collect(
                                Collectors.toMap(
                                        agency -> agency.code().value(), Function.identity()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String field = "recipients.agencies[" + i + "]";
            Agency agency = known.get(codes.get(i));
            if (agency == null) {
                objections.add(
                        new Objection(
                                field,
                                AGENCY_UNKNOWN,
                                "The directory knows no agency by this code; see GET"
                                        + " /api/agencies."));
            } else if (seen.add(codes.get(i))) {
                int before = leftOut.size();
                judge(agency, draft, asked, leftOut);
                leftOut.subList(before, leftOut.size())
                        .forEach(left -> objections.add(objection(field, left)));
            }
        }
    }

    private void judge(Agency agency, Draft draft, List<Addressee> asked, List<LeftOut> leftOut) {
        if (!agency.enabled()) {
            leftOut.add(
                    new LeftOut(
                            agency, Reason.DISABLED, "This agency cannot be asked at present."));
        } else if (!agency.isInterestedIn(draft.particulars().threatArea())) {
            leftOut.add(
                    new LeftOut(
                            agency,
                            Reason.NOT_OF_INTEREST,
                            "This agency takes requests of other threat areas only: "
                                    + names(agency.areasOfInterest())
                                    + "."));
        } else {
            switch (powers.seek(agency.powers(), disclosure(agency, draft))) {
                case Sought.Permitted(Power power) ->
                        asked.add(new Addressee(agency, power.gateway()));
                case Sought.NotPermitted(List<Sought.Looked> looked) ->
                        leftOut.add(
                                new LeftOut(
                                        agency, Reason.NO_LEGAL_GATEWAY, noGateway(draft, looked)));
            }
        }
    }

    private static Disclosure disclosure(Agency agency, Draft draft) {
        Set<InformationCategory> wanted = EnumSet.noneOf(InformationCategory.class);
        wanted.addAll(draft.particulars().categories());
        wanted.addAll(draft.recipients().allHolding());
        return Disclosure.toThePolice(agency, draft.particulars().lawfulPurpose(), wanted);
    }

    private static Objection objection(String field, LeftOut left) {
        return new Objection(
                field,
                switch (left.reason()) {
                    case DISABLED -> AGENCY_DISABLED;
                    case NOT_OF_INTEREST -> AREA_NOT_OF_INTEREST;
                    case NO_LEGAL_GATEWAY -> LEGAL_GATEWAY_MISSING;
                    case DOES_NOT_HOLD_IT ->
                            throw new IllegalStateException("Named agencies are asked on a hunch");
                },
                left.explanation());
    }

    private static String noGateway(Draft draft, List<Sought.Looked> looked) {
        String rules =
                looked.isEmpty()
                        ? "the directory names no power it discloses under"
                        : looked.stream()
                                .map(each -> each.id() + " " + words(each.bar()))
                                .collect(Collectors.joining("; "));
        return "No legal gateway permits this agency to disclose this to the police for the purpose "
                + draft.particulars().lawfulPurpose()
                + ": "
                + rules
                + ".";
    }

    private static String words(Power.Bar bar) {
        return switch (bar) {
            case UNKNOWN -> "is not among the rules kept here, or not yet in force";
            case NOT_IN_FORCE -> "is no longer in force";
            case OTHER_DIRECTION -> "permits disclosure between other bodies";
            case OTHER_PURPOSE -> "permits disclosure for other purposes";
            case OTHER_CATEGORY -> "does not permit all of what is wanted";
        };
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
