package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.agencygateway.requests.model.ConsentAsked;
import uk.gain.agencygateway.requests.model.Consents;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.Contents;
import uk.gain.agencygateway.requests.model.HandlingAct;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Outcome;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.agencygateway.requests.model.SealedContent;
import uk.gain.platform.identity.Ids;

/**
 * An agency allows what the co-ordinator wants to do with content of its answer, or does not, or no
 * longer does: whatever state the request is in, for the content is the agency's.
 */
@Service
public class DecidingConsents {

    private static final int LONGEST_REASON = 2_000;

    private final Requests requests;
    private final Consents consents;
    private final Contents contents;
    private final Accesses accesses;
    private final Clock clock;

    DecidingConsents(
            Requests requests,
            Consents consents,
            Contents contents,
            Accesses accesses,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.contents = contents;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * A decision about what was asked.
     *
     * @param allowed false refuses, or takes an earlier consent back
     * @param reason in words; absent when none is given
     */
    public record Decision(
            RequestId request,
            UUID contentItem,
            HandlingAct act,
            boolean allowed,
            @Nullable String reason) {

        /** Without the reason: it ends up in no log. */
        @Override
        public String toString() {
            return "Decision[" + act + " " + contentItem + "]";
        }
    }

    /** Empty when the agency has no such request. */
    @Transactional(readOnly = true)
    public Optional<List<ConsentAsked>> asked(Party reader, RequestId id) {
        if (requests.find(reader.agency(), id).isEmpty()) {
            accesses.deniedReading(reader, id);
            return Optional.empty();
        }
        return Optional.of(consents.of(reader.agency(), id));
    }

    /** Saying the same again changes nothing but is said again, with its time. */
    @Transactional
    public Outcome decide(Party by, Decision decision) {
        Optional<Request> request =
                requests.lock(by.agency(), Set.of(decision.request())).stream().findFirst();
        if (request.isEmpty()) {
            accesses.denied(by, decision.request(), Action.ANSWER_QUESTION);
            return new NotFound(decision.request());
        }
        Optional<ConsentAsked> asked =
                consents.of(by.agency(), decision.request()).stream()
                        .filter(each -> each.contentItem().equals(decision.contentItem()))
                        .filter(each -> each.act() == decision.act())
                        .findFirst();
        List<BrokenRule> broken = broken(decision, asked.isPresent());
        if (!broken.isEmpty() || asked.isEmpty()) {
            return new ContentNotAcceptable(broken);
        }
        Occasion occasion = new Occasion(Ids.next(), clock.instant(), by);
        String reason = decision.reason();
        if (reason == null) {
            return decided(request.get(), decision, asked.get(), occasion, null);
        }
        return switch (contents.seal(request.get(), reason, occasion)) {
            case KeyNotHere notHere -> notHere;
            case KeyDestroyed destroyed -> destroyed;
            case SealedContent sealed ->
                    decided(request.get(), decision, asked.get(), occasion, sealed);
        };
    }

    private static List<BrokenRule> broken(Decision decision, boolean asked) {
        if (!asked) {
            return List.of(
                    new BrokenRule(
                            "contentItemId",
                            "consent-asked",
                            "name an item and an act that the co-ordinator asks about"));
        }
        String reason = decision.reason();
        return reason != null && (reason.isBlank() || reason.length() > LONGEST_REASON)
                ? List.of(
                        new BrokenRule(
                                "reason",
                                "length",
                                "1 to %d characters, or none".formatted(LONGEST_REASON)))
                : List.of();
    }

    private Outcome decided(
            Request request,
            Decision decision,
            ConsentAsked asked,
            Occasion occasion,
            @Nullable SealedContent reason) {
        RequestEvent.ConsentDecided event =
                request.decideConsent(asked, decision.allowed(), reason, occasion);
        requests.record(List.of(event));
        consents.decided(
                decision.request(),
                decision.contentItem(),
                decision.act(),
                decision.allowed(),
                occasion.at());
        return event;
    }
}
