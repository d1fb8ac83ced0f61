package uk.gain.referralservice.lifecycle.model;

import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.TARIAN;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.lifecycle.Given;

/** A co-ordinator at a referral whose requests are as given. */
final class Acting {

    static final UUID REFERRAL_KEY = UUID.randomUUID();
    static final UUID ANSWER_KEY = UUID.randomUUID();
    static final UUID ANSWER_RECALL = UUID.randomUUID();
    static final UUID SUBJECT = UUID.randomUUID();

    /** What the fake clock gives after a restart. */
    static final Duration LEFT = Duration.ofHours(71);

    final InMemory memory = new InMemory();
    Situation situation;

    private final Deciding deciding;

    private Acting(Situation situation) {
        this.situation = situation;
        this.deciding =
                new Deciding(
                        memory, memory, (_, _, restartedAt) -> restartedAt.plus(LEFT), Ids::next);
        memory.raised(
                new Content(
                        List.of(
                                new Subject(
                                        SUBJECT,
                                        SubjectKind.PERSON,
                                        SubjectRole.SUSPECT,
                                        List.of(),
                                        null)),
                        Given.narrative()));
    }

    static Acting on(Request... requests) {
        boolean closed =
                List.of(requests).stream().anyMatch(each -> each instanceof Request.Closed);
        Map<RequestId, Request> all = new LinkedHashMap<>();
        Map<RequestId, UUID> keys = new LinkedHashMap<>();
        for (Request request : requests) {
            all.put(request.asked().id(), request);
            keys.put(request.asked().id(), ANSWER_KEY);
        }
        return new Acting(
                new Situation(
                        new HeldReferral(
                                requests[0].asked().referral(),
                                "TN-2026-000001",
                                "TN",
                                Given.particulars(),
                                closed),
                        all,
                        Map.of(),
                        REFERRAL_KEY,
                        keys));
    }

    /** Content of the answer to the request was corrected or taken back. */
    Acting withAnswerRecalled(RequestId request) {
        situation =
                new Situation(
                        situation.referral(),
                        situation.requests(),
                        Map.of(request, Set.of(ANSWER_RECALL)),
                        situation.referralKey(),
                        situation.answerKeys());
        return this;
    }

    Decision does(Command command) {
        return does(command, NOW);
    }

    /** What is allowed is so from then on. */
    Decision does(Command command, Instant at) {
        Decision decision = deciding.decide(situation, command, TARIAN, at);
        if (decision instanceof Decided decided) {
            situation = situation.after(decided);
        }
        return decision;
    }
}
