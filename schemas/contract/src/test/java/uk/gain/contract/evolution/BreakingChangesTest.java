package uk.gain.contract.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import uk.gain.contract.Recipient;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRequest;

/** Guarantee: a change that would stop a reader, or lose what was said, fails the build. */
class BreakingChangesTest {

    private static final String CONTRACT = ReferralRequest.getClassSchema().toString();

    @Test
    void aRemovedFieldWithoutDefaultIsCaught() {
        Schema changed =
                changed(
                        "{\"name\":\"rocu\",\"type\":{\"type\":\"string\",\"avro.java.string\":\"String\"},"
                                + "\"doc\":\""
                                + doc(ReferralRaised.getClassSchema(), "rocu")
                                + "\"},",
                        "");
        assertThat(objections(changed)).contains("the old version cannot read the new", "rocu");
    }

    @Test
    void aRenamedFieldIsCaught() {
        assertThat(objections(changed("\"name\":\"recipients\"", "\"name\":\"addressees\"")))
                .contains("cannot read", "ReferralRaised.recipients disappeared");
    }

    /** Avro alone finds nothing wrong with this: both names have a default. */
    @Test
    void aRenamedOptionalFieldIsCaughtAlthoughAvroAllowsIt() {
        assertThat(objections(changed("\"name\":\"held\"", "\"name\":\"waiting\"")))
                .isEqualTo(
                        "[%s.held disappeared]"
                                .formatted(Recipient.getClassSchema().getFullName()));
    }

    @Test
    void anAddedBranchOfAUnionIsCaught() {
        Schema changed =
                changed(
                        "\"name\":\"body\",\"type\":[",
                        "\"name\":\"body\",\"type\":[{\"type\":\"record\",\"name\":\"ReferralTransferred\",\"fields\":[]},");
        assertThat(objections(changed))
                .contains("the old version cannot read the new", "MISSING_UNION_BRANCH");
    }

    @Test
    void aRemovedSymbolIsCaught() {
        assertThat(objections(changed("\"FIREARMS\",\"UNKNOWN\"", "\"UNKNOWN\"")))
                .isEqualTo("[uk.gain.contract.ThreatArea.FIREARMS disappeared]");
    }

    @Test
    void aChangedTypeIsCaught() {
        assertThat(
                        objections(
                                changed(
                                        "\"name\":\"level\",\"type\":\"int\"",
                                        "\"name\":\"level\",\"type\":\"string\"")))
                .contains("cannot read", "MISSING_UNION_BRANCH");
    }

    @Test
    void anAddedFieldWithDefaultAndAnAddedSymbolAreAllowed() {
        assertThat(
                        objections(
                                changed(
                                        "\"FIREARMS\",\"UNKNOWN\"",
                                        "\"FIREARMS\",\"WILDLIFE\",\"UNKNOWN\"")))
                .isEqualTo("[]");
        assertThat(
                        objections(
                                changed(
                                        "{\"name\":\"held\"",
                                        "{\"name\":\"position\",\"type\":[\"null\",\"int\"],\"default\":null},{\"name\":\"held\"")))
                .isEqualTo("[]");
    }

    private static String objections(Schema changed) {
        return Evolution.objections(ReferralRequest.getClassSchema(), changed).toString();
    }

    private static Schema changed(String part, String replacement) {
        assertThat(CONTRACT).contains(part);
        return new Schema.Parser().parse(CONTRACT.replace(part, replacement));
    }

    private static String doc(Schema record, String field) {
        return record.getField(field).doc();
    }
}
