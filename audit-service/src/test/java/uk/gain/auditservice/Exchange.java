package uk.gain.auditservice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Channel;
import uk.gain.contract.Classification;
import uk.gain.contract.DeconflictionAlerted;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.contract.Recipient;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestChased;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.SealedContent;
import uk.gain.contract.ThreatArea;
import uk.gain.contract.Urgency;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.identity.Ids;

/** The other services, as far as the log hears of them: they publish, and count what they did. */
public final class Exchange implements AutoCloseable {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00.123456Z");

    private final AvroRecords avro;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public Exchange(AvroRecords avro) {
        this.avro = avro;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                RealParts.broker().bootstrapServers(),
                                ProducerConfig.ACKS_CONFIG,
                                "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** A referral is raised, fetched by an agency and hit; somebody looks at it. Five records. */
    public UUID oneReferral(int number) {
        Raised raised = raises(number);
        follow(raised);
        return raised.referralId;
    }

    /** A referral with one request. */
    public record Raised(UUID referralId, UUID requestId) {}

    public Raised raises(int number) {
        Raised raised = new Raised(Ids.next(), Ids.next());
        publish(
                Topics.REFERRAL_REQUESTS,
                raised.referralId.toString(),
                raised(raised.referralId, raised.requestId, number));
        return raised;
    }

    /** A referral of the present; says which event raised it. */
    public UUID raisesNow(int number) {
        UUID referralId = Ids.next();
        ReferralRequest raised =
                ReferralRequest.newBuilder(raised(referralId, Ids.next(), number))
                        .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                        .build();
        publish(Topics.REFERRAL_REQUESTS, referralId.toString(), raised);
        return raised.getEventId();
    }

    /** It is fetched by an agency and hit, and somebody looks at it. Four records. */
    public void follow(Raised raised) {
        String key = raised.referralId.toString();
        publish(
                Topics.REFERRAL_RESPONSES,
                key,
                response(
                        raised.referralId,
                        raised.requestId,
                        1,
                        new RequestDelivered(Channel.PULL)));
        publish(
                Topics.REFERRAL_RESPONSES,
                key,
                response(raised.referralId, raised.requestId, 2, new RequestHit(Channel.PULL)));
        publish(
                Topics.GATEWAY_ACCESS,
                raised.requestId.toString(),
                access(raised.referralId, raised.requestId));
        publish(Topics.CONTENT_KEYS, key, null);
    }

    /** Somebody chases an agency, and another region is found to ask about the same subject. */
    public void chaseAndAlert(Raised raised) {
        SpecificRecord chased = RequestChased.newBuilder().setRequestId(raised.requestId).build();
        SpecificRecord alerted =
                DeconflictionAlerted.newBuilder()
                        .setReference("NW-2026-000001")
                        .setRocu("NW")
                        .setContact("gain@northwest.example")
                        .build();
        long sequence = 2;
        for (SpecificRecord body : List.of(chased, alerted)) {
            publish(
                    Topics.REFERRAL_REQUESTS,
                    raised.referralId.toString(),
                    ReferralRequest.newBuilder()
                            .setEventId(Ids.next())
                            .setReferralId(raised.referralId)
                            .setSequence(sequence)
                            .setOccurredAt(AT.plusSeconds(sequence))
                            .setActor(actor(ActorRole.COORDINATOR, "coordinator.tarian", "TN"))
                            .setBody(body)
                            .build());
            sequence++;
        }
    }

    public void undecodable(Topic<?> topic) {
        send(topic, Ids.next().toString(), "no Avro at all".getBytes(StandardCharsets.UTF_8));
    }

    /** How many records the broker has acknowledged. */
    public int acknowledged() {
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
        return acknowledged.get();
    }

    public void publish(Topic<?> topic, String key, @Nullable SpecificRecord value) {
        send(topic, key, value == null ? null : avro.encode(topic, value));
    }

    private void send(Topic<?> topic, String key, byte @Nullable [] value) {
        var _ = producer.send(new ProducerRecord<>(topic.name(), key, value), this::settled);
    }

    private void settled(@Nullable RecordMetadata place, @Nullable Exception failed) {
        if (failed == null) {
            acknowledged.incrementAndGet();
        } else {
            failure.compareAndSet(null, failed);
        }
    }

    private static ReferralRequest raised(UUID referralId, UUID requestId, int number) {
        return ReferralRequest.newBuilder()
                .setEventId(Ids.next())
                .setReferralId(referralId)
                .setSequence(1)
                .setOccurredAt(AT)
                .setActor(actor(ActorRole.COORDINATOR, "coordinator.tarian", "TN"))
                .setBody(
                        ReferralRaised.newBuilder()
                                .setReference("TN-2026-%06d".formatted(number))
                                .setRocu("TN")
                                .setRequestingUnit("SOUTH-WALES-POLICE")
                                .setClassification(Classification.OFFICIAL_SENSITIVE)
                                .setUrgency(Urgency.PRIORITY)
                                .setThreatArea(ThreatArea.FIREARMS)
                                .setCriteria(List.of())
                                .setCategories(List.of())
                                .setHoldsNoInterceptProduct(true)
                                .setRecipients(
                                        List.of(
                                                Recipient.newBuilder()
                                                        .setRequestId(requestId)
                                                        .setAgency("HMRC")
                                                        .setRespondBy(AT)
                                                        .build()))
                                .setContent(
                                        SealedContent.newBuilder()
                                                .setKeyId(Ids.next())
                                                .setSchema$("uk.gain.contract.ReferralContent")
                                                .setCiphertext(ByteBuffer.wrap(new byte[] {1, 2}))
                                                .build())
                                .build())
                .build();
    }

    private static ReferralResponse response(
            UUID referralId, UUID requestId, long sequence, SpecificRecord body) {
        return ReferralResponse.newBuilder()
                .setEventId(Ids.next())
                .setAggregateId(requestId)
                .setReferralId(referralId)
                .setAgency("HMRC")
                .setSequence(sequence)
                .setOccurredAt(AT.plusSeconds(sequence))
                .setActor(actor(ActorRole.AGENCY_SYSTEM, "hmrc-system", "HMRC"))
                .setBody(body)
                .build();
    }

    private static AccessEvent access(UUID referralId, UUID requestId) {
        return AccessEvent.newBuilder()
                .setEventId(Ids.next())
                .setOccurredAt(AT.plusSeconds(3))
                .setActor(actor(ActorRole.AGENCY_OFFICER, "officer.hmrc", "HMRC"))
                .setOperation(Operation.CONSULTATION)
                .setOutcome(AccessOutcome.ALLOWED)
                .setObjectKind("request")
                .setObjectId(requestId.toString())
                .setReferralId(referralId)
                .setFields(List.of("subjects"))
                .setJustification(Justification.CASEWORK)
                .setSource("GET /api/requests/{id}/content")
                .build();
    }

    private static Actor actor(ActorRole role, String subject, String organisation) {
        return Actor.newBuilder()
                .setKind(role == ActorRole.AGENCY_SYSTEM ? ActorKind.SYSTEM : ActorKind.PERSON)
                .setRole(role)
                .setSubject(subject)
                .setOrganisation(organisation)
                .build();
    }

    @Override
    public void close() {
        producer.close();
    }
}
