package uk.gain.referralservice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ResponseHours;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.Addressee;
import uk.gain.referralservice.lifecycle.model.Asked;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.referralservice.powers.model.Onward;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.PowersOfTheDay;

/** Things that are in order, for tests to bend. */
public final class Given {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final Coordinator TARIAN = new Coordinator("coordinator.tarian", "TN");
    public static final Coordinator NORTH_WEST = new Coordinator("coordinator.northwest", "NW");
    public static final Agency HMRC = agency("HMRC", InformationCategory.TAX);
    public static final Agency DVLA = agency("DVLA", InformationCategory.VEHICLES);

    /**
     * The power that agencies of these tests disclose under: anything, to the police, for crime.
     */
    public static final Power POWER =
            new Power(
                    "CCA2013-S7",
                    3,
                    "An Act",
                    "s.7",
                    Set.of(Power.ANY),
                    Set.of("POLICE"),
                    false,
                    Set.of(LawfulPurpose.CRIME),
                    Set.of(),
                    new Onward.PurposeBound(),
                    LocalDate.of(2013, 10, 7),
                    null,
                    "",
                    true);

    private Given() {}

    public static PowersOfTheDay powers() {
        return PowersOfTheDay.at(NOW, List.of(POWER));
    }

    public static Addressee addressee(Agency agency) {
        return new Addressee(agency, POWER.gateway());
    }

    public static Agency agency(String code, InformationCategory... categories) {
        return new Agency(
                new AgencyCode(code),
                "The " + code,
                code,
                Set.of(categories),
                List.of("CCA2013-S7"),
                Agency.WorkingCalendar.ENGLAND_AND_WALES,
                new ResponseHours(8, 72, 168),
                null,
                List.of(),
                Set.of(),
                Agency.PreferredChannel.SYSTEM,
                null,
                List.of(),
                true,
                true);
    }

    public static Agency disabled(Agency agency) {
        return new Agency(
                agency.code(),
                agency.name(),
                agency.legalClass(),
                agency.categories(),
                agency.powers(),
                agency.calendar(),
                agency.responseHours(),
                agency.capacity(),
                agency.holidays(),
                agency.areasOfInterest(),
                agency.channel(),
                agency.contact(),
                agency.members(),
                false,
                agency.example());
    }

    public static Agency interestedIn(Agency agency, ThreatArea... areas) {
        return new Agency(
                agency.code(),
                agency.name(),
                agency.legalClass(),
                agency.categories(),
                agency.powers(),
                agency.calendar(),
                agency.responseHours(),
                agency.capacity(),
                agency.holidays(),
                Set.of(areas),
                agency.channel(),
                agency.contact(),
                agency.members(),
                agency.enabled(),
                agency.example());
    }

    public static Particulars particulars() {
        return particulars(Classification.OFFICIAL_SENSITIVE, Urgency.PRIORITY, List.of(ocg(2)));
    }

    public static Particulars particulars(
            Classification classification, Urgency urgency, List<Criterion> criteria) {
        return new Particulars(
                "SOUTH-WALES-POLICE",
                "SWP/OCG/0417",
                classification,
                urgency,
                ThreatArea.DRUG_TRAFFICKING,
                criteria,
                List.of(InformationCategory.TAX),
                false,
                false,
                "LAVA");
    }

    public static Criterion ocg(int tier) {
        return new Criterion(Criterion.Kind.MAPPED_OCG, "OCG-0417", tier);
    }

    public static ProposedSubject suspect() {
        return new ProposedSubject(
                SubjectKind.PERSON,
                SubjectRole.SUSPECT,
                List.of(new Identifier(Identifier.Kind.NAME, "Example Person")),
                null);
    }

    public static Narrative narrative() {
        return new Narrative("Question?", "Purpose", "Necessity", "Proportionality", "DC Example");
    }

    public static Draft draft() {
        return draft(particulars(), new Recipients.Named(List.of("HMRC")));
    }

    public static Draft draft(Particulars particulars, Recipients recipients) {
        return new Draft(particulars, true, null, recipients, List.of(suspect()), narrative());
    }

    public static Asked asked(Instant respondBy) {
        return new Asked(
                new RequestId(UUID.fromString("0199aaaa-0000-7000-8000-000000000001")),
                new ReferralId(UUID.fromString("0199aaaa-0000-7000-8000-000000000000")),
                new AgencyCode("HMRC"),
                respondBy);
    }

    public static Sealed sealed(UUID eventId) {
        return new Sealed(
                eventId, UUID.randomUUID(), "uk.gain.contract.AnswerContent", new byte[] {1, 2, 3});
    }

    public static Fact fact(ReferralId referral, String kind, Instant at) {
        return new Fact(
                UUID.randomUUID(),
                referral,
                kind,
                at,
                new Fact.Party("SYSTEM", "AGENCY_SYSTEM", "hmrc-system", "HMRC", null),
                "PULL",
                null,
                null);
    }
}
