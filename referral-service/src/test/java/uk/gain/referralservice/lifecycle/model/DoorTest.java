package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.DVLA;
import static uk.gain.referralservice.lifecycle.Given.HMRC;
import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.TARIAN;
import static uk.gain.referralservice.lifecycle.Given.addressee;
import static uk.gain.referralservice.lifecycle.Given.disabled;
import static uk.gain.referralservice.lifecycle.Given.draft;
import static uk.gain.referralservice.lifecycle.Given.narrative;
import static uk.gain.referralservice.lifecycle.Given.ocg;
import static uk.gain.referralservice.lifecycle.Given.particulars;
import static uk.gain.referralservice.lifecycle.Given.powers;
import static uk.gain.referralservice.lifecycle.Given.suspect;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gain.referralservice.clock.seeding.PublishedCalendars;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Examined.Admitted;
import uk.gain.referralservice.lifecycle.model.Objection.Rule;
import uk.gain.referralservice.powers.model.LegalGateway;
import uk.gain.referralservice.powers.model.Onward;

class DoorTest {

    private static final Recipients HMRC_NAMED = new Recipients.Named(List.of("HMRC"));

    @Test
    void aDraftInOrderIsAdmittedForTheAgencyItNames() {
        assertThat(door(HMRC).examine(draft()))
                .isEqualTo(new Admitted(draft(), List.of(addressee(HMRC)), NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "OFFICIAL_SENSITIVE"})
    void upToOfficialSensitiveIsAdmitted(Classification classification) {
        assertThat(rules(classified(classification))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRET", "TOP_SECRET"})
    void anythingAboveOfficialSensitiveIsRefused(Classification classification) {
        assertThat(rules(classified(classification)))
                .containsExactly("classification CLASSIFICATION_TOO_HIGH");
    }

    @Test
    void withoutACriterionNothingMayBeReferred() {
        assertThat(
                        rules(
                                draft(
                                        particulars(
                                                Classification.OFFICIAL,
                                                Urgency.ROUTINE,
                                                List.of()),
                                        HMRC_NAMED)))
                .containsExactly("criteria CRITERION_MISSING");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void tiersOneToFiveAreTiers(int tier) {
        assertThat(rules(withTier(tier))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void otherTiersAreRefused(int tier) {
        assertThat(rules(withTier(tier)))
                .containsExactly("criteria[0].morileTier MORILE_TIER_OUT_OF_RANGE");
    }

    @Test
    void withoutTheDeclarationOnInterceptProductNothingIsTaken() {
        Draft undeclared =
                new Draft(particulars(), false, null, HMRC_NAMED, List.of(suspect()), narrative());
        assertThat(rules(undeclared))
                .containsExactly("holdsNoInterceptProduct INTERCEPT_PRODUCT_NOT_EXCLUDED");
    }

    @Test
    void aRegionRaisesOnlyForUnitsItServes() {
        assertThat(
                        refused(
                                new Door(List.of(HMRC), Set.of("GWENT-POLICE"), powers(), NOW)
                                        .examine(draft())))
                .containsExactly("requestingUnit UNIT_NOT_SERVED");
    }

    @Test
    void aLimitAtThisVeryMomentIsNotPast() {
        assertThat(rules(limited(NOW))).isEmpty();
    }

    @Test
    void aLimitBeforeThisMomentIsRefused() {
        assertThat(rules(limited(NOW.minusNanos(1000))))
                .containsExactly("respondBy RESPOND_BY_IN_THE_PAST");
    }

    @Test
    void somebodyMustBeAskedAbout() {
        Draft aboutNobody =
                new Draft(particulars(), true, null, HMRC_NAMED, List.of(), narrative());
        assertThat(rules(aboutNobody)).containsExactly("content.subjects SUBJECT_MISSING");
    }

    @Test
    void everySubjectNeedsARoleAndAnIdentifier() {
        ProposedSubject bare = new ProposedSubject(SubjectKind.PERSON, null, List.of(), null);
        Draft draft =
                new Draft(
                        particulars(),
                        true,
                        null,
                        HMRC_NAMED,
                        List.of(suspect(), bare),
                        narrative());
        assertThat(rules(draft))
                .containsExactly(
                        "content.subjects[1].role SUBJECT_ROLE_MISSING",
                        "content.subjects[1].identifiers IDENTIFIER_MISSING");
    }

    @Test
    void unknownAndDisabledAgenciesAreEachNamed() {
        Draft draft = draft(particulars(), new Recipients.Named(List.of("HMRC", "NOBODY", "DVLA")));
        assertThat(refused(door(HMRC, disabled(DVLA)).examine(draft)))
                .containsExactly(
                        "recipients.agencies[1] AGENCY_UNKNOWN",
                        "recipients.agencies[2] AGENCY_DISABLED");
    }

    @Test
    void somebodyMustBeAsked() {
        assertThat(rules(draft(particulars(), new Recipients.Named(List.of()))))
                .containsExactly("recipients.agencies NOBODY_TO_ASK");
        assertThat(rules(draft(particulars(), new Recipients.AllHolding(Set.of()))))
                .containsExactly("recipients.allHolding NOBODY_TO_ASK");
    }

    @Test
    void allThatHoldACategoryAreAskedButForTheDisabled() {
        Agency police = agencyHolding("NCA", InformationCategory.VEHICLES);
        Draft draft =
                draft(
                        particulars(),
                        new Recipients.AllHolding(Set.of(InformationCategory.VEHICLES)));
        assertThat(door(HMRC, disabled(DVLA), police).examine(draft))
                .isEqualTo(new Admitted(draft, List.of(addressee(police)), NOW));
    }

    @Test
    void anAgencyNamedTwiceIsAskedOnce() {
        Draft draft = draft(particulars(), new Recipients.Named(List.of("HMRC", "HMRC")));
        assertThat(raised(draft, HMRC).recipients())
                .extracting(Recipient::agency)
                .containsExactly(new AgencyCode("HMRC"));
    }

    @Test
    void anIdentifierThatCannotBeOneIsNamedByItsPlace() {
        ProposedSubject mistyped =
                new ProposedSubject(
                        SubjectKind.PERSON,
                        SubjectRole.SUSPECT,
                        List.of(
                                new Identifier(Identifier.Kind.NAME, "Example Person"),
                                new Identifier(Identifier.Kind.DATE_OF_BIRTH, "1984-02-30"),
                                new Identifier(Identifier.Kind.PHONE, "07700 900417")),
                        null);
        Draft draft =
                new Draft(particulars(), true, null, HMRC_NAMED, List.of(mistyped), narrative());
        assertThat(rules(draft))
                .containsExactly(
                        "content.subjects[0].identifiers[1].value DATE_OF_BIRTH_MALFORMED");
    }

    @Test
    void everyRequestKeepsTheRuleItIsMadeUnder() {
        assertThat(raised(draft(), HMRC).recipients())
                .extracting(Recipient::under)
                .containsExactly(new LegalGateway("CCA2013-S7", 3, new Onward.PurposeBound()));
    }

    @Test
    void aDateWrittenDayFirstIsSentAsTheContractSays() {
        ProposedSubject born =
                new ProposedSubject(
                        SubjectKind.PERSON,
                        SubjectRole.SUSPECT,
                        List.of(new Identifier(Identifier.Kind.DATE_OF_BIRTH, "7/3/1984")),
                        null);
        Draft draft = new Draft(particulars(), true, null, HMRC_NAMED, List.of(born), narrative());
        assertThat(raised(draft, HMRC).content().subjects().getFirst().identifiers())
                .containsExactly(new Identifier(Identifier.Kind.DATE_OF_BIRTH, "1984-03-07"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Draft wrong =
                new Draft(
                        particulars(Classification.SECRET, Urgency.URGENT, List.of()),
                        false,
                        NOW.minusSeconds(1),
                        new Recipients.Named(List.of()),
                        List.of(),
                        narrative());
        assertThat(rules(wrong)).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT, 2026-11-22T18:00:00Z",
        "PRIORITY, 2026-11-26T00:00:00Z",
        "ROUTINE, 2026-12-02T00:00:00Z"
    })
    void eachAgencysOwnHoursSetItsLimit(Urgency urgency, Instant limit) {
        Draft draft =
                draft(particulars(Classification.OFFICIAL, urgency, List.of(ocg(1))), HMRC_NAMED);
        assertThat(raised(draft, HMRC).recipients())
                .extracting(Recipient::respondBy)
                .containsExactly(limit);
    }

    @Test
    void aLimitInTheDraftCountsForEverybody() {
        Instant limit = NOW.plusSeconds(60);
        assertThat(raised(limited(limit), HMRC).recipients())
                .extracting(Recipient::respondBy)
                .containsExactly(limit);
    }

    private static Door door(Agency... agencies) {
        return new Door(List.of(agencies), Set.of("SOUTH-WALES-POLICE"), powers(), NOW);
    }

    private static Raised raised(Draft draft, Agency... agencies) {
        return ((Admitted) door(agencies).examine(draft))
                .raise(
                        new Reference("TN", 2026, 1),
                        TARIAN,
                        UUID::randomUUID,
                        PublishedCalendars.times());
    }

    private static List<String> rules(Draft draft) {
        return refused(door(HMRC).examine(draft));
    }

    private static List<String> refused(Examined examined) {
        return switch (examined) {
            case Admitted _ -> List.of();
            case Examined.Refused(List<Objection> objections) ->
                    objections.stream()
                            .map(objection -> objection.field() + " " + named(objection.rule()))
                            .toList();
        };
    }

    private static String named(Rule rule) {
        return rule.name();
    }

    private static Draft classified(Classification classification) {
        return draft(particulars(classification, Urgency.PRIORITY, List.of(ocg(2))), HMRC_NAMED);
    }

    private static Draft withTier(int tier) {
        return draft(
                particulars(Classification.OFFICIAL, Urgency.PRIORITY, List.of(ocg(tier))),
                HMRC_NAMED);
    }

    private static Draft limited(@Nullable Instant respondBy) {
        return new Draft(
                particulars(), true, respondBy, HMRC_NAMED, List.of(suspect()), narrative());
    }

    private static Agency agencyHolding(String code, InformationCategory... categories) {
        return uk.gain.referralservice.lifecycle.Given.agency(code, categories);
    }
}
