package uk.gain.referralservice.lifecycle;

import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.TARIAN;
import static uk.gain.referralservice.lifecycle.Given.sealed;

import java.util.List;
import java.util.UUID;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.Outcome;
import uk.gain.referralservice.lifecycle.model.RecallAction;
import uk.gain.referralservice.lifecycle.model.RecallCode;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.ReopeningCode;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.lifecycle.model.WithdrawalCode;

/** One of everything that can be said about a referral. */
public final class Said {

    public static final RequestId REQUEST = new RequestId(Ids.next());
    public static final UUID OTHER_EVENT = Ids.next();

    private Said() {}

    public static Occasion occasion(ReferralId referral) {
        return new Occasion(Ids.next(), referral, NOW, Fact.Party.of(TARIAN));
    }

    public static List<ReferralEvent> everything(ReferralId referral) {
        Sealed words = sealed(Ids.next());
        List<Recipient> recipients =
                List.of(new Recipient(REQUEST, new AgencyCode("HMRC"), "The HMRC", NOW, false));
        List<Outcome> outcomes =
                List.of(new Outcome(Outcome.Kind.SEIZURE, REQUEST, 6_000_000L, null));
        return List.of(
                new ReferralEvent.RequestsReleased(occasion(referral), recipients),
                new ReferralEvent.RecipientsAdded(occasion(referral), recipients),
                new ReferralEvent.ClarificationGiven(
                        occasion(referral), REQUEST, OTHER_EVENT, words),
                new ReferralEvent.ClarificationAsked(occasion(referral), REQUEST, words),
                new ReferralEvent.ClockStopped(occasion(referral), REQUEST, OTHER_EVENT),
                new ReferralEvent.ClockRestarted(occasion(referral), REQUEST, NOW),
                new ReferralEvent.InformationAdded(occasion(referral), words),
                new ReferralEvent.RequestChased(occasion(referral), REQUEST, null),
                new ReferralEvent.RequestExtended(
                        occasion(referral), REQUEST, NOW, OTHER_EVENT, words),
                new ReferralEvent.ExtensionDeclined(
                        occasion(referral), REQUEST, OTHER_EVENT, words),
                new ReferralEvent.RequestOverdue(occasion(referral), REQUEST, NOW),
                new ReferralEvent.RequestEscalated(occasion(referral), REQUEST, 1),
                new ReferralEvent.ReferralReprioritised(
                        occasion(referral), Urgency.URGENT, true, recipients),
                new ReferralEvent.OperationAssigned(occasion(referral), "LAVA"),
                new ReferralEvent.ReferralWithdrawn(
                        occasion(referral), List.of(REQUEST), WithdrawalCode.DUPLICATE, words),
                new ReferralEvent.ReferralRecalled(
                        occasion(referral), List.of(REQUEST), RecallCode.INACCURATE, null),
                new ReferralEvent.ReferralCorrected(
                        occasion(referral), RecallCode.SUBJECT_MISIDENTIFIED, words),
                new ReferralEvent.AnswerRecallConfirmed(
                        occasion(referral), REQUEST, OTHER_EVENT, "TN", RecallAction.DELETED),
                new ReferralEvent.DeconflictionAlerted(
                        occasion(referral), "NW-2026-000123", "NW", "gain@nwrocu.example"),
                new ReferralEvent.ReferralReopened(
                        occasion(referral), ReopeningCode.NEW_INFORMATION, null),
                new ReferralEvent.RequestLapsed(occasion(referral), REQUEST),
                new ReferralEvent.LegalGatewayEnded(occasion(referral), List.of(REQUEST)),
                new ReferralEvent.ReferralClosed(occasion(referral), outcomes),
                new ReferralEvent.OutcomesAdded(occasion(referral), outcomes),
                new ReferralEvent.ContentConsentSought(
                        occasion(referral),
                        REQUEST,
                        Ids.next(),
                        HandlingAct.SHARE_ONWARD,
                        "TRADING-STANDARDS",
                        words));
    }
}
