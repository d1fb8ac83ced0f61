package uk.gain.referralservice.deconfliction.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gain.referralservice.deconfliction.model.Alerting.About;
import uk.gain.referralservice.deconfliction.model.Alerting.Met;
import uk.gain.referralservice.lifecycle.Given;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.ReferralId;

class AlertingTest {

    private static final ReferralId OURS = new ReferralId(new UUID(7, 1));
    private static final ReferralId THEIRS = new ReferralId(new UUID(7, 2));

    @Test
    void eachSideLearnsReferenceRegionAndContactOfTheOther() {
        assertThat(told("TN", false, "NW", false))
                .containsExactly(
                        "TN-1 learns NW-2 of NW at gain.nw@example.org",
                        "NW-2 learns TN-1 of TN at gain.tn@example.org");
    }

    @Test
    void withinOneRegionBothLearn() {
        assertThat(told("TN", false, "TN", false)).hasSize(2);
    }

    @Test
    void aCovertReferralAlertsItsOwnSideOnly() {
        assertThat(told("TN", true, "NW", false))
                .containsExactly("TN-1 learns NW-2 of NW at gain.nw@example.org");
        assertThat(told("TN", false, "NW", true))
                .containsExactly("NW-2 learns TN-1 of TN at gain.tn@example.org");
    }

    @Test
    void ofTwoCovertReferralsNeitherIsNamedToTheOther() {
        assertThat(told("TN", true, "NW", true)).isEmpty();
    }

    @Test
    void anAlertHasNoPlaceForASubject() {
        assertThat(Arrays.stream(Alert.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "eventId",
                        "referral",
                        "ownReference",
                        "reference",
                        "rocu",
                        "contact",
                        "at",
                        "noted");
    }

    private static List<String> told(
            String rocu, boolean covert, String otherRocu, boolean otherCovert) {
        Map<ReferralId, HeldReferral> held =
                Map.of(
                        OURS, held(OURS, rocu + "-1", rocu, covert),
                        THEIRS, held(THEIRS, otherRocu + "-2", otherRocu, otherCovert));
        Map<String, String> contacts =
                Map.of("TN", "gain.tn@example.org", "NW", "gain.nw@example.org");
        return Alerting.of(
                        List.of(new Met(OURS, THEIRS)), held, contacts, Given.NOW, UUID::randomUUID)
                .stream()
                .map(About::alert)
                .map(
                        alert ->
                                "%s learns %s of %s at %s"
                                        .formatted(
                                                alert.ownReference(),
                                                alert.reference(),
                                                alert.rocu(),
                                                alert.contact()))
                .toList();
    }

    private static HeldReferral held(ReferralId id, String reference, String rocu, boolean covert) {
        Particulars any = Given.particulars();
        return new HeldReferral(
                id,
                reference,
                rocu,
                new Particulars(
                        any.requestingUnit(),
                        any.requestingUnitReference(),
                        any.classification(),
                        any.urgency(),
                        any.threatArea(),
                        any.criteria(),
                        any.categories(),
                        any.safeguarding(),
                        covert,
                        any.operation()),
                false);
    }
}
