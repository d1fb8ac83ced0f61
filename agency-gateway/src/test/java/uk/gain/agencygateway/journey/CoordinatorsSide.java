package uk.gain.agencygateway.journey;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.AgencyListed;
import uk.gain.contract.AnswerKey;
import uk.gain.contract.Classification;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.Identifier;
import uk.gain.contract.IdentifierKind;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.Member;
import uk.gain.contract.MessageContent;
import uk.gain.contract.PreferredChannel;
import uk.gain.contract.Recipient;
import uk.gain.contract.ReferralContent;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ResponseHours;
import uk.gain.contract.SealedContent;
import uk.gain.contract.Subject;
import uk.gain.contract.SubjectKind;
import uk.gain.contract.SubjectRole;
import uk.gain.contract.ThreatArea;
import uk.gain.contract.Urgency;
import uk.gain.contract.WorkingCalendar;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKey;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.platform.identity.Ids;

/** Publishes what the referral-service would publish, made by hand. */
final class CoordinatorsSide implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final AvroRecords avro;
    private final ContentCipher cipher;
    private final DataKeys dataKeys;

    CoordinatorsSide(
            String bootstrapServers, AvroRecords avro, ContentCipher cipher, DataKeys dataKeys) {
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.avro = avro;
        this.cipher = cipher;
        this.dataKeys = dataKeys;
    }

    /** One referral with the keys made for it. */
    record Raised(
            ReferralRequest event,
            UUID subjectId,
            Map<String, UUID> requests,
            DataKey referralKey,
            Map<String, DataKey> answerKeys) {

        UUID referralId() {
            return event.getReferralId();
        }

        UUID request(String agency) {
            return requireNonNull(requests.get(agency));
        }

        DataKey answerKey(String agency) {
            return requireNonNull(answerKeys.get(agency));
        }

        /** Path of the agency's request. */
        String path(String agency) {
            return "/api/requests/" + request(agency);
        }
    }

    /** The keys go out first, as they may. */
    Raised raises(String... agencies) {
        Raised raised = prepares(List.of(agencies), List.of());
        handsOver(raised);
        publishes(raised.event());
        return raised;
    }

    /** One that differs from the others in what is said of it. */
    Raised raises(UnaryOperator<ReferralRaised.Builder> difference, String... agencies) {
        Raised like = prepares(List.of(agencies), List.of());
        ReferralRaised body = (ReferralRaised) like.event().getBody();
        Raised raised =
                new Raised(
                        ReferralRequest.newBuilder(like.event())
                                .setBody(difference.apply(ReferralRaised.newBuilder(body)).build())
                                .build(),
                        like.subjectId(),
                        like.requests(),
                        like.referralKey(),
                        like.answerKeys());
        handsOver(raised);
        publishes(raised.event());
        return raised;
    }

    /** One about these subjects. */
    Raised raisesAbout(List<Subject> subjects, String question, String... agencies) {
        Raised like = prepares(List.of(agencies), List.of());
        ReferralContent content =
                ReferralContent.newBuilder(content(like.subjectId()))
                        .setSubjects(subjects)
                        .setQuestion(question)
                        .build();
        ReferralRaised body =
                ReferralRaised.newBuilder((ReferralRaised) like.event().getBody())
                        .setContent(
                                cipher.seal(
                                        like.referralKey(),
                                        new Binding(like.event().getEventId(), like.referralId()),
                                        content))
                        .build();
        Raised raised =
                new Raised(
                        ReferralRequest.newBuilder(like.event()).setBody(body).build(),
                        like.subjectId(),
                        like.requests(),
                        like.referralKey(),
                        like.answerKeys());
        handsOver(raised);
        publishes(raised.event());
        return raised;
    }

    /** Somebody who is asked about. */
    static Subject person(Map<IdentifierKind, String> identifiers) {
        return Subject.newBuilder()
                .setSubjectId(Ids.next())
                .setKind(SubjectKind.PERSON)
                .setRole(SubjectRole.SUSPECT)
                .setIdentifiers(
                        identifiers.entrySet().stream()
                                .map(each -> new Identifier(each.getKey(), each.getValue()))
                                .toList())
                .build();
    }

    Raised prepares(List<String> sent, List<String> held) {
        UUID eventId = Ids.next();
        UUID referralId = Ids.next();
        UUID subjectId = Ids.next();
        Map<String, UUID> requests = new LinkedHashMap<>();
        Map<String, DataKey> answerKeys = new LinkedHashMap<>();
        List<Recipient> recipients = new ArrayList<>();
        for (String agency : sent) {
            requests.put(agency, Ids.next());
            recipients.add(recipient(requests.get(agency), agency, false));
        }
        for (String agency : held) {
            requests.put(agency, Ids.next());
            recipients.add(recipient(requests.get(agency), agency, true));
        }
        requests.keySet().forEach(agency -> answerKeys.put(agency, dataKeys.generate()));
        DataKey key = dataKeys.generate();
        ReferralRaised body =
                ReferralRaised.newBuilder()
                        .setReference("TN-2026-000001")
                        .setRocu("TN")
                        .setRequestingUnit("SOUTH-WALES-POLICE")
                        .setClassification(Classification.OFFICIAL_SENSITIVE)
                        .setUrgency(Urgency.PRIORITY)
                        .setThreatArea(ThreatArea.DRUG_TRAFFICKING)
                        .setCriteria(List.of())
                        .setCategories(List.of(InformationCategory.TAX))
                        .setHoldsNoInterceptProduct(true)
                        .setRecipients(recipients)
                        .setContent(
                                cipher.seal(
                                        key, new Binding(eventId, referralId), content(subjectId)))
                        .build();
        return new Raised(
                event(eventId, referralId, 1, body), subjectId, requests, key, answerKeys);
    }

    void handsOver(Raised raised) {
        ContentKeys keys =
                ContentKeys.newBuilder()
                        .setEventId(Ids.next())
                        .setReferralId(raised.referralId())
                        .setOccurredAt(Instant.now())
                        .setReferralKey(dataKeys.wrap(raised.referralKey()))
                        .setAnswerKeys(
                                raised.answerKeys().entrySet().stream()
                                        .map(
                                                answer ->
                                                        AnswerKey.newBuilder()
                                                                .setRequestId(
                                                                        raised.requests()
                                                                                .get(
                                                                                        answer
                                                                                                .getKey()))
                                                                .setKey(
                                                                        dataKeys.wrap(
                                                                                answer.getValue()))
                                                                .build())
                                        .toList())
                        .build();
        send(Topics.CONTENT_KEYS, raised.referralId().toString(), keys);
    }

    void destroysTheKeysOf(Raised raised) {
        send(Topics.CONTENT_KEYS, raised.referralId().toString(), null);
    }

    void publishes(ReferralRequest event) {
        send(Topics.REFERRAL_REQUESTS, event.getReferralId().toString(), event);
    }

    void follows(Raised raised, long sequence, SpecificRecord body) {
        publishes(event(Ids.next(), raised.referralId(), sequence, body));
    }

    /** A body that is sealed is bound to its event, whose id is handed back. */
    UUID follows(Raised raised, long sequence, Function<UUID, SpecificRecord> body) {
        UUID eventId = Ids.next();
        publishes(event(eventId, raised.referralId(), sequence, body.apply(eventId)));
        return eventId;
    }

    /** Words to one agency, under its request's answer key. */
    SealedContent words(Raised raised, String agency, UUID eventId, String text) {
        return cipher.seal(
                raised.answerKey(agency),
                new Binding(eventId, raised.referralId()),
                new MessageContent(text));
    }

    /** Words to all, under the referral's key. */
    SealedContent words(Raised raised, UUID eventId, String text) {
        return cipher.seal(
                raised.referralKey(),
                new Binding(eventId, raised.referralId()),
                new MessageContent(text));
    }

    /** A whole content, or an addition, that asks this about one subject. */
    SealedContent content(Raised raised, UUID eventId, UUID subjectId, String question) {
        ReferralContent content =
                ReferralContent.newBuilder(content(subjectId)).setQuestion(question).build();
        return cipher.seal(
                raised.referralKey(), new Binding(eventId, raised.referralId()), content);
    }

    /** An addition about these subjects. */
    SealedContent content(Raised raised, UUID eventId, List<Subject> subjects) {
        ReferralContent content =
                ReferralContent.newBuilder(content(raised.subjectId()))
                        .setSubjects(subjects)
                        .build();
        return cipher.seal(
                raised.referralKey(), new Binding(eventId, raised.referralId()), content);
    }

    void lists(String agency, long version, boolean enabled) {
        lists(agency, version, listed -> listed.setEnabled(enabled));
    }

    void lists(String agency, long version, UnaryOperator<AgencyListed.Builder> difference) {
        String code = agency.toLowerCase(Locale.ROOT);
        send(
                Topics.AGENCY_DIRECTORY,
                agency,
                difference
                        .apply(
                                AgencyListed.newBuilder()
                                        .setEventId(Ids.next())
                                        .setAgency(agency)
                                        .setVersion(version)
                                        .setOccurredAt(Instant.now())
                                        .setActor(actor())
                                        .setName(agency)
                                        .setLegalClass(agency)
                                        .setCategories(List.of())
                                        .setPowers(List.of())
                                        .setCalendar(WorkingCalendar.ENGLAND_AND_WALES)
                                        .setResponseHours(new ResponseHours(8, 72, 168))
                                        .setChannel(PreferredChannel.SYSTEM)
                                        .setMembers(
                                                List.of(
                                                        member(
                                                                code + "-system",
                                                                ActorRole.AGENCY_SYSTEM),
                                                        member(
                                                                "officer." + code,
                                                                ActorRole.AGENCY_OFFICER))))
                        .build());
    }

    static Recipient recipient(UUID requestId, String agency, boolean held) {
        return Recipient.newBuilder()
                .setRequestId(requestId)
                .setAgency(agency)
                .setRespondBy(Instant.now().plus(Duration.ofDays(3)))
                .setHeld(held)
                .build();
    }

    private static Member member(String subject, ActorRole role) {
        return Member.newBuilder().setSubject(subject).setRole(role).build();
    }

    private static ReferralRequest event(
            UUID eventId, UUID referralId, long sequence, SpecificRecord body) {
        return ReferralRequest.newBuilder()
                .setEventId(eventId)
                .setReferralId(referralId)
                .setSequence(sequence)
                .setOccurredAt(Instant.now())
                .setActor(actor())
                .setBody(body)
                .build();
    }

    private static Actor actor() {
        return Actor.newBuilder()
                .setKind(ActorKind.PERSON)
                .setRole(ActorRole.COORDINATOR)
                .setSubject("coordinator.tarian")
                .setOrganisation("TN")
                .build();
    }

    private static ReferralContent content(UUID subjectId) {
        return ReferralContent.newBuilder()
                .setSubjects(
                        List.of(
                                Subject.newBuilder()
                                        .setSubjectId(subjectId)
                                        .setKind(SubjectKind.PERSON)
                                        .setRole(SubjectRole.SUSPECT)
                                        .setIdentifiers(
                                                List.of(
                                                        new Identifier(
                                                                IdentifierKind.NAME,
                                                                "Marker Subjectname")))
                                        .build()))
                .setQuestion("What is known?")
                .setPurpose("purpose")
                .setNecessity("necessity")
                .setProportionality("proportionality")
                .setOfficerInTheCase("officer")
                .build();
    }

    private <V extends SpecificRecord> void send(
            Topic<V> topic, String key, @Nullable SpecificRecord value) {
        try {
            producer.send(
                            new ProducerRecord<>(
                                    topic.name(),
                                    key,
                                    value == null ? null : avro.encode(topic, value)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
