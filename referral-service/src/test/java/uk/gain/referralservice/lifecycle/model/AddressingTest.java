package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.DVLA;
import static uk.gain.referralservice.lifecycle.Given.HMRC;
import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.POWER;
import static uk.gain.referralservice.lifecycle.Given.addressee;
import static uk.gain.referralservice.lifecycle.Given.agency;
import static uk.gain.referralservice.lifecycle.Given.disabled;
import static uk.gain.referralservice.lifecycle.Given.draft;
import static uk.gain.referralservice.lifecycle.Given.interestedIn;
import static uk.gain.referralservice.lifecycle.Given.powers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.Given;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.PowersOfTheDay;

class AddressingTest {

    private static final Recipients ALL_HOLDING_TAX =
            new Recipients.AllHolding(Set.of(InformationCategory.TAX));

    @Test
    void askedByCategoryWhoeverCannotBeAskedIsLeftOutWithTheReason() {
        Agency uninterested =
                interestedIn(agency("B", InformationCategory.TAX), ThreatArea.FIREARMS);
        Agency disabled = disabled(agency("C", InformationCategory.TAX));
        List<Objection> objections = new ArrayList<>();

        Addressed addressed =
                address(
                        draft(Given.particulars(), ALL_HOLDING_TAX),
                        objections,
                        HMRC,
                        uninterested,
                        disabled,
                        DVLA);

        assertThat(addressed.asked()).containsExactly(addressee(HMRC));
        assertThat(addressed.leftOut())
                .extracting(left -> left.agency().code() + " " + left.reason())
                .containsExactly("B NOT_OF_INTEREST", "C DISABLED", "DVLA DOES_NOT_HOLD_IT");
        assertThat(objections).isEmpty();
    }

    @Test
    void namedExplicitlyTheSameStandsAgainstTheDraft() {
        Agency uninterested =
                interestedIn(agency("B", InformationCategory.TAX), ThreatArea.FIREARMS);
        Recipients named = new Recipients.Named(List.of("HMRC", "B", "DVLA"));
        List<Objection> objections = new ArrayList<>();

        address(draft(Given.particulars(), named), objections, HMRC, uninterested, disabled(DVLA));

        assertThat(objections)
                .extracting(objection -> objection.field() + " " + objection.rule())
                .containsExactly(
                        "recipients.agencies[1] AREA_NOT_OF_INTEREST",
                        "recipients.agencies[2] AGENCY_DISABLED");
    }

    @Test
    void anAgencyInterestedInTheThreatAreaIsAsked() {
        Agency interested = interestedIn(HMRC, ThreatArea.FIREARMS, ThreatArea.DRUG_TRAFFICKING);
        assertThat(address(draft(), new ArrayList<>(), interested).asked())
                .containsExactly(addressee(interested));
    }

    @Test
    void withoutARuleForThePurposeNobodyIsAskedAndTheRuleIsNamed() {
        Draft draft =
                draft(purpose(LawfulPurpose.IMMIGRATION), new Recipients.Named(List.of("HMRC")));
        List<Objection> objections = new ArrayList<>();

        assertThat(address(draft, objections, HMRC).asked()).isEmpty();

        assertThat(objections).hasSize(1);
        assertThat(objections.getFirst().rule()).isEqualTo(Objection.Rule.LEGAL_GATEWAY_MISSING);
        assertThat(objections.getFirst().message())
                .contains("IMMIGRATION")
                .contains("CCA2013-S7 permits disclosure for other purposes");
    }

    @Test
    void byCategoryNobodyLeftIsSaidOnceAndEveryReasonIsKept() {
        Draft draft = draft(purpose(LawfulPurpose.IMMIGRATION), ALL_HOLDING_TAX);
        List<Objection> objections = new ArrayList<>();

        Addressed addressed = address(draft, objections, HMRC);

        assertThat(objections)
                .extracting(Objection::rule)
                .containsExactly(Objection.Rule.NOBODY_TO_ASK);
        assertThat(addressed.leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(LeftOut.Reason.NO_LEGAL_GATEWAY);
    }

    /** The power allows TAX alone; what the agency would disclose decides. */
    @Test
    void onlyWhatTheAgencyHoldsOfWhatIsWantedHasToBePermitted() {
        Power taxOnly =
                new Power(
                        POWER.id(),
                        1,
                        POWER.statute(),
                        POWER.provision(),
                        POWER.from(),
                        POWER.to(),
                        false,
                        POWER.purposes(),
                        Set.of(InformationCategory.TAX),
                        POWER.onward(),
                        POWER.validFrom(),
                        null,
                        "",
                        true);
        PowersOfTheDay powers = PowersOfTheDay.at(NOW, List.of(taxOnly));
        Draft draft =
                draft(
                        wanting(InformationCategory.TAX, InformationCategory.VEHICLES),
                        new Recipients.Named(List.of("HMRC", "DVLA", "HUNCH")));
        List<Objection> objections = new ArrayList<>();

        Addressed addressed =
                new Addressing(List.of(HMRC, DVLA, agency("HUNCH")), powers)
                        .address(draft, objections);

        assertThat(addressed.asked())
                .extracting(each -> each.agency().code().value())
                .containsExactly("HMRC");
        assertThat(objections)
                .extracting(Objection::field)
                .containsExactly("recipients.agencies[1]", "recipients.agencies[2]");
    }

    private static Addressed address(Draft draft, List<Objection> objections, Agency... directory) {
        return new Addressing(List.of(directory), powers()).address(draft, objections);
    }

    private static Particulars purpose(LawfulPurpose purpose) {
        return particulars(purpose, InformationCategory.TAX);
    }

    private static Particulars wanting(InformationCategory... categories) {
        return particulars(LawfulPurpose.CRIME, categories);
    }

    private static Particulars particulars(
            LawfulPurpose purpose, InformationCategory... categories) {
        Particulars any = Given.particulars();
        return new Particulars(
                any.requestingUnit(),
                null,
                any.classification(),
                any.urgency(),
                any.threatArea(),
                any.criteria(),
                List.of(categories),
                false,
                false,
                null,
                purpose);
    }
}
