package uk.gain.referralservice.importing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.Given;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Objection;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

class NominalTest {

    private static final Common COMMON =
            new Common(
                    "GWENT-POLICE",
                    Classification.OFFICIAL,
                    Urgency.ROUTINE,
                    ThreatArea.FIREARMS,
                    Given.ocg(4),
                    List.of(),
                    LawfulPurpose.CRIME,
                    false,
                    false,
                    "LAVA",
                    true,
                    null,
                    new Recipients.Named(List.of("HMRC")));

    @Test
    void whatARowSaysGoesBeforeWhatAllHaveInCommon() {
        Nominal.Proposed said =
                proposed(
                        Map.of(
                                Column.REQUESTING_UNIT, List.of("TARIAN-TEAM"),
                                Column.OWN_REFERENCE, List.of("R/1"),
                                Column.THREAT_AREA, List.of("CYBERCRIME"),
                                Column.CRITERION, List.of("VULNERABILITY"),
                                Column.ROLE, List.of("VICTIM"),
                                Column.SAFEGUARDING, List.of("true"),
                                Column.NAME, List.of("A Name")));
        Nominal.Proposed common =
                proposed(
                        Map.of(
                                Column.OWN_REFERENCE, List.of("R/2"),
                                Column.ROLE, List.of("SUSPECT"),
                                Column.NAME, List.of("A Name")));

        assertThat(said.key()).isEqualTo(new NominalKey("TARIAN-TEAM", "R/1"));
        assertThat(said.draft().particulars().threatArea()).isEqualTo(ThreatArea.CYBERCRIME);
        assertThat(said.draft().particulars().criteria())
                .containsExactly(new Criterion(Criterion.Kind.VULNERABILITY, null, null));
        assertThat(said.draft().particulars().safeguarding()).isTrue();
        assertThat(common.key()).isEqualTo(new NominalKey("GWENT-POLICE", "R/2"));
        assertThat(common.draft().particulars().threatArea()).isEqualTo(ThreatArea.FIREARMS);
        assertThat(common.draft().particulars().criteria()).containsExactly(Given.ocg(4));
        assertThat(common.draft().particulars().operation()).isEqualTo("LAVA");
        assertThat(common.draft().subjects().getFirst().kind()).isEqualTo(SubjectKind.PERSON);
    }

    @Test
    void everythingThatIsWrongIsNamedByItsColumnAndNeverByItsValue() {
        Nominal nominal =
                nominal(
                        Map.of(
                                Column.THREAT_AREA, List.of("Markername"),
                                Column.MORILE_TIER, List.of("Markername"),
                                Column.CRITERION, List.of("MAPPED_OCG"),
                                Column.KIND, List.of("Markername"),
                                Column.ROLE, List.of("Markername"),
                                Column.COVERT, List.of("Markername"),
                                Column.NAME, List.of("x".repeat(501))));

        assertThat(((Nominal.Bad) nominal).complaints())
                .extracting(complaint -> complaint.field() + " " + complaint.rule())
                .containsExactly(
                        "name value-too-long",
                        "own_reference value-missing",
                        "threat_area not-one-of",
                        "morile_tier morile-tier-out-of-range",
                        "kind not-one-of",
                        "role not-one-of",
                        "covert not-one-of");
        assertThat(nominal.toString()).doesNotContain("Markername");
    }

    @Test
    void theDoorsObjectionsAreToldInTheWordsOfTheFile() {
        Nominal.Proposed nominal =
                proposed(
                        Map.of(
                                Column.OWN_REFERENCE, List.of("R/1"),
                                Column.NAME, List.of("A Name"),
                                Column.PHONE, List.of("1", "2")));

        assertThat(nominal.identifiers()).containsExactly(Column.NAME, Column.PHONE, Column.PHONE);
        assertThat(nominal.draft().subjects().getFirst().identifiers())
                .extracting(Identifier::value)
                .containsExactly("A Name", "1", "2");
        assertThat(
                        nominal.refused(
                                        List.of(
                                                objection("content.subjects[0].role"),
                                                objection("content.subjects[0].identifiers"),
                                                objection(
                                                        "content.subjects[0].identifiers[2].value"),
                                                objection("criteria[0].morileTier"),
                                                objection("recipients.agencies[3]")))
                                .complaints())
                .extracting(Complaint::field)
                .containsExactly("role", "name", "phone", "morile_tier", "recipients.agencies[3]");
    }

    private static Objection objection(String field) {
        return new Objection(field, Objection.Rule.SUBJECT_ROLE_MISSING, "Say it.");
    }

    private static Nominal.Proposed proposed(Map<Column, List<String>> values) {
        return (Nominal.Proposed) nominal(values);
    }

    private static Nominal nominal(Map<Column, List<String>> values) {
        return Nominal.of(
                new Row.Read(Place.START, new Place(10, 2), values), COMMON, Given.narrative());
    }
}
