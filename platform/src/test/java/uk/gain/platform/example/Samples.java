package uk.gain.platform.example;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.RequestChased;
import uk.gain.contract.WrappedKey;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.identity.Ids;
import uk.gain.platform.outbox.OutboxMessage;

/** Small events of the real contract. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-22T09:30:00.123456Z");

    private Samples() {}

    public static ReferralRequest request(UUID referralId, long sequence) {
        return ReferralRequest.newBuilder()
                .setEventId(Ids.next())
                .setReferralId(referralId)
                .setSequence(sequence)
                .setOccurredAt(NOW)
                .setActor(
                        Actor.newBuilder()
                                .setKind(ActorKind.PERSON)
                                .setRole(ActorRole.COORDINATOR)
                                .setSubject("coordinator")
                                .setOrganisation("TN")
                                .build())
                .setBody(RequestChased.newBuilder().setRequestId(referralId).build())
                .build();
    }

    public static OutboxMessage message(ReferralRequest request) {
        return new OutboxMessage(
                Topics.REFERRAL_REQUESTS,
                request.getReferralId().toString(),
                request.getEventId(),
                "request-chased",
                request.getOccurredAt(),
                request);
    }

    public static OutboxMessage keys(UUID referralId) {
        UUID eventId = Ids.next();
        return new OutboxMessage(
                Topics.CONTENT_KEYS,
                referralId.toString(),
                eventId,
                "content-keys-published",
                NOW,
                ContentKeys.newBuilder()
                        .setEventId(eventId)
                        .setReferralId(referralId)
                        .setOccurredAt(NOW)
                        .setReferralKey(
                                WrappedKey.newBuilder()
                                        .setKeyId(Ids.next())
                                        .setWrapped(ByteBuffer.wrap(new byte[] {1, 2, 3}))
                                        .build())
                        .setAnswerKeys(List.of())
                        .build());
    }

    public static OutboxMessage erasure(UUID referralId) {
        return new OutboxMessage(
                Topics.CONTENT_KEYS,
                referralId.toString(),
                Ids.next(),
                "content-keys-erased",
                NOW,
                null);
    }
}
