package uk.gain.auditservice.benchmark;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import uk.gain.auditservice.Exchange;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Channel;
import uk.gain.contract.Classification;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.contract.Recipient;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.RequestOpened;
import uk.gain.contract.SealedContent;
import uk.gain.contract.ThreatArea;
import uk.gain.contract.Urgency;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.identity.Ids;

/**
 * What an exchange in use publishes: referrals of ten regions to a few of 80 agencies each,
 * fetched, opened and answered by 800 officers and 80 systems, and looked at; of a request's first
 * look none is denied, because it was handed over, and of the others one in fifty. Everything is
 * generated, and the same for the same seed but for ids.
 */
final class Traffic {

    static final int AGENCIES = 80;
    static final int OFFICERS_PER_AGENCY = 10;
    static final int REGIONS = 10;

    private final Exchange exchange;
    private final Random random;
    private Instant at;
    private final Duration step;
    private int referrals;

    /**
     * Events of their own time, one step after the other.
     *
     * @param step zero for events of the present
     */
    Traffic(Exchange exchange, long seed, Instant from, Duration step) {
        this.exchange = exchange;
        this.random = new Random(seed);
        this.at = from;
        this.step = step;
    }

    static String agency(int number) {
        return "AGENCY-%02d".formatted(number);
    }

    static String officer(int agency, int number) {
        return "officer-%02d-%02d".formatted(agency, number);
    }

    static String region(int number) {
        return "R%d".formatted(number);
    }

    static String reference(int referral) {
        return "%s-2026-%06d".formatted(region(referral % REGIONS), referral);
    }

    int referrals() {
        return referrals;
    }

    /** One referral's whole life; says how many records that was. */
    int referral() {
        int number = referrals++;
        UUID referralId = Ids.next();
        String region = region(number % REGIONS);
        List<Integer> agencies =
                random.ints(0, AGENCIES).distinct().limit(1 + random.nextInt(4)).boxed().toList();
        List<UUID> requests = agencies.stream().map(_ -> Ids.next()).toList();
        int records = 1;
        exchange.publish(
                Topics.REFERRAL_REQUESTS,
                referralId.toString(),
                raised(referralId, number, region, agencies, requests));
        for (int each = 0; each < agencies.size(); each++) {
            records += request(referralId, requests.get(each), agencies.get(each), region);
        }
        return records;
    }

    /** One access of the present. */
    void access() {
        int agency = random.nextInt(AGENCIES);
        accessed(Ids.next(), Ids.next(), agency, agency(agency), isDenied());
    }

    private boolean isDenied() {
        return random.nextInt(50) == 0;
    }

    private int request(UUID referralId, UUID requestId, int agency, String region) {
        List<SpecificRecord> said = new ArrayList<>();
        said.add(new RequestDelivered(Channel.PULL));
        said.add(new RequestOpened(Channel.PULL, null));
        said.add(
                random.nextInt(3) == 0
                        ? new RequestHit(Channel.PULL)
                        : new RequestNoHit(Channel.PULL));
        long sequence = 1;
        for (SpecificRecord body : said) {
            exchange.publish(
                    Topics.REFERRAL_RESPONSES,
                    referralId.toString(),
                    ReferralResponse.newBuilder()
                            .setEventId(Ids.next())
                            .setAggregateId(requestId)
                            .setReferralId(referralId)
                            .setAgency(agency(agency))
                            .setSequence(sequence++)
                            .setOccurredAt(next())
                            .setActor(
                                    actor(
                                            ActorRole.AGENCY_SYSTEM,
                                            "system-%02d".formatted(agency),
                                            agency(agency)))
                            .setBody(body)
                            .build());
        }
        int looks = 1 + random.nextInt(4);
        for (int look = 0; look < looks; look++) {
            boolean denied = look > 0 && isDenied();
            accessed(referralId, requestId, agency, region, denied);
        }
        return said.size() + looks;
    }

    private void accessed(UUID referralId, UUID requestId, int agency, String to, boolean denied) {
        boolean disclosed = random.nextInt(4) == 0;
        exchange.publish(
                Topics.GATEWAY_ACCESS,
                requestId.toString(),
                AccessEvent.newBuilder()
                        .setEventId(Ids.next())
                        .setOccurredAt(next())
                        .setActor(
                                actor(
                                        ActorRole.AGENCY_OFFICER,
                                        officer(agency, random.nextInt(OFFICERS_PER_AGENCY)),
                                        agency(agency)))
                        .setOperation(disclosed ? Operation.DISCLOSURE : Operation.CONSULTATION)
                        .setOutcome(denied ? AccessOutcome.DENIED : AccessOutcome.ALLOWED)
                        .setObjectKind("request")
                        .setObjectId(requestId.toString())
                        .setReferralId(referralId)
                        .setFields(List.of("subjects", "question", "purpose"))
                        .setRecipients(disclosed ? List.of(to) : List.of())
                        .setJustification(Justification.CASEWORK)
                        .setSource("GET /api/requests/{id}/content")
                        .setReason(denied ? "not-found" : null)
                        .build());
    }

    private ReferralRequest raised(
            UUID referralId,
            int number,
            String region,
            List<Integer> agencies,
            List<UUID> requests) {
        List<Recipient> recipients = new ArrayList<>();
        for (int each = 0; each < agencies.size(); each++) {
            recipients.add(
                    Recipient.newBuilder()
                            .setRequestId(requests.get(each))
                            .setAgency(agency(agencies.get(each)))
                            .setRespondBy(at)
                            .build());
        }
        return ReferralRequest.newBuilder()
                .setEventId(Ids.next())
                .setReferralId(referralId)
                .setSequence(1)
                .setOccurredAt(next())
                .setActor(actor(ActorRole.COORDINATOR, "coordinator-" + region, region))
                .setBody(
                        ReferralRaised.newBuilder()
                                .setReference(reference(number))
                                .setRocu(region)
                                .setRequestingUnit("UNIT")
                                .setClassification(Classification.OFFICIAL_SENSITIVE)
                                .setUrgency(Urgency.PRIORITY)
                                .setThreatArea(ThreatArea.FIREARMS)
                                .setCriteria(List.of())
                                .setCategories(List.of())
                                .setHoldsNoInterceptProduct(true)
                                .setRecipients(recipients)
                                .setContent(
                                        SealedContent.newBuilder()
                                                .setKeyId(Ids.next())
                                                .setSchema$("uk.gain.contract.ReferralContent")
                                                .setCiphertext(ByteBuffer.wrap(new byte[512]))
                                                .build())
                                .build())
                .build();
    }

    private Instant next() {
        at = step.isZero() ? Instant.now().truncatedTo(ChronoUnit.MICROS) : at.plus(step);
        return at;
    }

    private static Actor actor(ActorRole role, String subject, String organisation) {
        return Actor.newBuilder()
                .setKind(role == ActorRole.AGENCY_SYSTEM ? ActorKind.SYSTEM : ActorKind.PERSON)
                .setRole(role)
                .setSubject(subject)
                .setOrganisation(organisation)
                .build();
    }
}
