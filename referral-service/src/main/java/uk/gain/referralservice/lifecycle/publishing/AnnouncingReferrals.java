package uk.gain.referralservice.lifecycle.publishing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.gain.contract.AnswerKey;
import uk.gain.contract.Classification;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.Criterion;
import uk.gain.contract.CriterionKind;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.LegalGateway;
import uk.gain.contract.Onward;
import uk.gain.contract.Recipient;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ThreatArea;
import uk.gain.contract.Urgency;
import uk.gain.contract.WrappedKey;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.identity.Ids;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.outbox.OutboxMessage;
import uk.gain.referralservice.lifecycle.model.Announcing;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.ReferralEvents.Numbered;
import uk.gain.referralservice.lifecycle.model.SealedReferral;

/** Announces referrals on referral-requests and their keys on content-keys, through the outbox. */
@Component
class AnnouncingReferrals implements Announcing {

    private static final long FIRST = 1;

    private final Outbox outbox;

    AnnouncingReferrals(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The keys go first, so that whoever gets the referral soonest can also read it soonest. */
    @Override
    public void raised(List<SealedReferral> referrals) {
        outbox.append(referrals.stream().flatMap(AnnouncingReferrals::messages).toList());
    }

    private static Stream<OutboxMessage> messages(SealedReferral referral) {
        Raised raised = referral.raised();
        String key = raised.id().toString();
        UUID keysEvent = Ids.next();
        return Stream.of(
                new OutboxMessage(
                        Topics.CONTENT_KEYS,
                        key,
                        keysEvent,
                        "content-keys",
                        raised.at(),
                        keys(referral, keysEvent)),
                new OutboxMessage(
                        Topics.REFERRAL_REQUESTS,
                        key,
                        raised.eventId(),
                        "referral-raised",
                        raised.at(),
                        event(referral)));
    }

    @Override
    public void said(List<Numbered> events) {
        outbox.append(events.stream().map(AnnouncingReferrals::message).toList());
    }

    private static OutboxMessage message(Numbered numbered) {
        Occasion occasion = numbered.event().occasion();
        return new OutboxMessage(
                Topics.REFERRAL_REQUESTS,
                occasion.referral().toString(),
                occasion.eventId(),
                numbered.event().kind().toLowerCase(Locale.ROOT).replace('_', '-'),
                occasion.at(),
                EventMapping.toContract(numbered));
    }

    static ReferralRequest event(SealedReferral referral) {
        Raised raised = referral.raised();
        return ReferralRequest.newBuilder()
                .setEventId(raised.eventId())
                .setReferralId(raised.id().value())
                .setSequence(FIRST)
                .setOccurredAt(raised.at())
                .setActor(EventMapping.actor(Fact.Party.of(raised.by())))
                .setBody(body(referral))
                .build();
    }

    static ContentKeys keys(SealedReferral referral, UUID eventId) {
        Instant at = referral.raised().at();
        return ContentKeys.newBuilder()
                .setEventId(eventId)
                .setReferralId(referral.raised().id().value())
                .setOccurredAt(at)
                .setReferralKey(wrapped(referral.referralKey()))
                .setAnswerKeys(
                        referral.answerKeys().stream()
                                .map(
                                        key ->
                                                AnswerKey.newBuilder()
                                                        .setRequestId(key.request().value())
                                                        .setKey(wrapped(key.key()))
                                                        .build())
                                .toList())
                .build();
    }

    private static ReferralRaised body(SealedReferral referral) {
        Raised raised = referral.raised();
        Particulars particulars = raised.particulars();
        return ReferralRaised.newBuilder()
                .setReference(raised.reference().toString())
                .setRocu(raised.by().rocu())
                .setRequestingUnit(particulars.requestingUnit())
                .setRequestingUnitReference(particulars.requestingUnitReference())
                .setClassification(Classification.valueOf(particulars.classification().name()))
                .setUrgency(Urgency.valueOf(particulars.urgency().name()))
                .setThreatArea(ThreatArea.valueOf(particulars.threatArea().name()))
                .setCriteria(
                        particulars.criteria().stream()
                                .map(AnnouncingReferrals::criterion)
                                .toList())
                .setCategories(
                        particulars.categories().stream()
                                .map(category -> InformationCategory.valueOf(category.name()))
                                .toList())
                .setHoldsNoInterceptProduct(true)
                .setSafeguarding(particulars.safeguarding())
                .setCovert(particulars.covert())
                .setOperation(particulars.operation())
                .setRecipients(
                        raised.recipients().stream().map(AnnouncingReferrals::recipient).toList())
                .setContent(ContentMapping.sealed(referral.content()))
                .build();
    }

    private static Criterion criterion(
            uk.gain.referralservice.lifecycle.model.Criterion criterion) {
        return Criterion.newBuilder()
                .setKind(CriterionKind.valueOf(criterion.kind().name()))
                .setReference(criterion.reference())
                .setMorileTier(criterion.morileTier())
                .build();
    }

    static Recipient recipient(uk.gain.referralservice.lifecycle.model.Recipient recipient) {
        return Recipient.newBuilder()
                .setRequestId(recipient.request().value())
                .setAgency(recipient.agency().value())
                .setLegalGateway(recipient.under() == null ? null : gateway(recipient.under()))
                .setRespondBy(recipient.respondBy())
                .setHeld(recipient.held())
                .build();
    }

    private static LegalGateway gateway(uk.gain.referralservice.powers.model.LegalGateway gateway) {
        return LegalGateway.newBuilder()
                .setRule(gateway.rule())
                .setVersion(gateway.version())
                .setOnward(Onward.valueOf(gateway.onward().code()))
                .setOnwardConsentOf(gateway.onward().consentOf())
                .build();
    }

    private static WrappedKey wrapped(SealedReferral.WrappedKey key) {
        return WrappedKey.newBuilder()
                .setKeyId(key.keyId())
                .setWrapped(ByteBuffer.wrap(key.wrapped()))
                .build();
    }
}
