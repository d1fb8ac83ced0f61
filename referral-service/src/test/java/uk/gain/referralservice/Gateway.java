package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import uk.gain.contract.AcceptedRequest;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.DocumentPart;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestsAccepted;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.identity.Ids;

/** Says by hand what the agency-gateway would say. */
final class Gateway implements AutoCloseable {

    private final AvroRecords avro;
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            RealParts.broker().bootstrapServers(),
                            "acks",
                            "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());

    Gateway(AvroRecords avro) {
        this.avro = avro;
    }

    void accepts(UUID referral, List<UUID> requests) {
        says(
                referral,
                event(
                        referral,
                        referral,
                        1,
                        RequestsAccepted.newBuilder()
                                .setRequests(
                                        requests.stream()
                                                .map(
                                                        request ->
                                                                AcceptedRequest.newBuilder()
                                                                        .setRequestId(request)
                                                                        .setAgency("HMRC")
                                                                        .build())
                                                .toList())
                                .build()));
    }

    ReferralResponse says(UUID referral, UUID request, long sequence, SpecificRecord body) {
        return says(referral, event(referral, request, sequence, body));
    }

    /** Says exactly this, perhaps again. */
    ReferralResponse says(UUID referral, ReferralResponse event) {
        Future<RecordMetadata> sent =
                producer.send(
                        new ProducerRecord<>(
                                Topics.REFERRAL_RESPONSES.name(),
                                referral.toString(),
                                avro.encode(Topics.REFERRAL_RESPONSES, event)));
        producer.flush();
        assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
        return event;
    }

    /** A part of a document, perhaps again. */
    void sends(DocumentPart part) {
        Future<RecordMetadata> sent =
                producer.send(
                        new ProducerRecord<>(
                                Topics.DOCUMENT_PARTS.name(),
                                part.getReferralId().toString(),
                                avro.encode(Topics.DOCUMENT_PARTS, part)));
        producer.flush();
        assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
    }

    static ReferralResponse event(
            UUID referral, UUID aggregate, long sequence, SpecificRecord body) {
        return ReferralResponse.newBuilder()
                .setEventId(Ids.next())
                .setAggregateId(aggregate)
                .setReferralId(referral)
                .setAgency("HMRC")
                .setSequence(sequence)
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                .setActor(
                        Actor.newBuilder()
                                .setKind(ActorKind.SYSTEM)
                                .setRole(ActorRole.AGENCY_SYSTEM)
                                .setSubject("hmrc-system")
                                .setOrganisation("HMRC")
                                .setOnBehalfOf("officer-7")
                                .build())
                .setBody(body)
                .build();
    }

    @Override
    public void close() {
        producer.close();
    }
}
