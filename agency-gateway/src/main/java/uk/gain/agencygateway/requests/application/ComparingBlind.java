package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.Asked;
import uk.gain.agencygateway.requests.model.Blind;
import uk.gain.agencygateway.requests.model.BlindFirst;
import uk.gain.agencygateway.requests.model.BlindStage;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.agencygateway.requests.model.Channel;
import uk.gain.agencygateway.requests.model.Compared;
import uk.gain.agencygateway.requests.model.Comparing;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.Contents;
import uk.gain.agencygateway.requests.model.Declared;
import uk.gain.agencygateway.requests.model.Handed;
import uk.gain.agencygateway.requests.model.Incomparable;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.Matching;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Opening;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.identifiers.MatchingKey;
import uk.gain.identifiers.Token;
import uk.gain.identifiers.TokenKind;
import uk.gain.platform.identity.Ids;

/**
 * An agency that compares blind first is given tokens, and says whether its records match. The
 * tokens are on record, and counted, before they leave.
 */
@Service
public class ComparingBlind {

    private static final Duration COUNTED = Duration.ofHours(1);

    private final BlindStage stage;
    private final Requests requests;
    private final Contents contents;
    private final Accesses accesses;
    private final BlindSettings settings;
    private final Clock clock;

    ComparingBlind(
            BlindStage stage,
            Requests requests,
            Contents contents,
            Accesses accesses,
            BlindSettings settings,
            Clock clock) {
        this.stage = stage;
        this.requests = requests;
        this.contents = contents;
        this.accesses = accesses;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of asking for tokens. */
    public sealed interface Outcome {

        /**
         * One for each id, in their order.
         *
         * @param key version of the key under which the tokens were made
         */
        record Tokens(int key, List<Handed> handed) implements Outcome {

            public Tokens {
                handed = List.copyOf(handed);
            }
        }

        /** The agency does not compare blind first. */
        record Off() implements Outcome {}

        /**
         * More than it can have in an hour.
         *
         * @param freeIn after that time there is room for at least one more
         */
        record TooMany(int most, Duration freeIn) implements Outcome {}
    }

    /** An id that is given twice is answered once. */
    @Transactional
    public Outcome tokens(Party system, List<RequestId> ids) {
        BlindFirst by = stage.hold(system.agency());
        if (!by.on()) {
            return new Outcome.Off();
        }
        Instant now = clock.instant();
        Map<RequestId, Request> own =
                requests.lock(system.agency(), Set.copyOf(ids)).stream()
                        .collect(Collectors.toMap(Request::id, Function.identity()));
        List<Request> comparable = own.values().stream().filter(Request::comparesBlind).toList();
        int given = stage.given(system.agency(), now.minus(COUNTED));
        if (given + comparable.size() > settings.requestsPerHour()) {
            return new Outcome.TooMany(settings.requestsPerHour(), freeIn(system, now));
        }
        BlindStage.Key key = stage.newestKey(system.agency(), now);
        Handing handing = new Handing(system.over(Channel.AUTO_RESPONDER), by.kinds(), key, now);
        Map<RequestId, Opening> opened = contents.open(comparable);
        List<Handed> handed =
                ids.stream()
                        .distinct()
                        .map(id -> handing.of(id, own.get(id), opened.get(id)))
                        .toList();
        requests.record(handing.facts);
        stage.came(handing.forPeople);
        stage.gave(system.agency(), key.version(), handing.versions, now);
        accesses.tokensHanded(system, handing.given);
        accesses.tokensRefused(system, handing.notServed, handing.notFound);
        return new Outcome.Tokens(key.version(), handed);
    }

    private Duration freeIn(Party system, Instant now) {
        return stage.oldestGiven(system.agency(), now.minus(COUNTED))
                .map(oldest -> Duration.between(now, oldest.plus(COUNTED)).plusSeconds(1))
                .orElse(COUNTED);
    }

    /** What handing out tokens makes true, gathered to be stored by the set. */
    private static final class Handing {

        private final Party system;
        private final Set<TokenKind> kinds;
        private final MatchingKey key;
        private final Instant now;
        private final List<RequestEvent> facts = new ArrayList<>();
        private final List<Request> forPeople = new ArrayList<>();
        private final List<Request> given = new ArrayList<>();
        private final Map<RequestId, Long> versions = new HashMap<>();
        private final List<Request> notServed = new ArrayList<>();
        private final List<RequestId> notFound = new ArrayList<>();

        Handing(Party system, Set<TokenKind> kinds, BlindStage.Key key, Instant now) {
            this.system = system;
            this.kinds = kinds;
            this.key = key.matching();
            this.now = now;
        }

        Handed of(RequestId id, @Nullable Request request, @Nullable Opening opening) {
            if (request == null) {
                notFound.add(id);
                return new NotFound(id);
            }
            return switch (opening) {
                case null -> {
                    notServed.add(request);
                    yield new NotServed(request);
                }
                case KeyNotHere notHere -> notHere;
                case KeyDestroyed destroyed -> destroyed;
                case Asked asked ->
                        Comparing.tokens(asked, kinds, key)
                                .<Handed>map(tokens -> give(request, asked, tokens))
                                .orElseGet(() -> forAPerson(request));
            };
        }

        private Compared give(Request request, Asked asked, Set<Token> tokens) {
            Request after = request;
            if (!request.compared() && request instanceof Request.Sent sent) {
                RequestEvent.TokensDelivered delivered =
                        sent.deliverTokens(new Occasion(Ids.next(), now, system));
                facts.add(delivered);
                after = delivered.after();
            }
            given.add(after);
            versions.put(request.id(), asked.version());
            return new Compared(after, tokens);
        }

        private Incomparable forAPerson(Request request) {
            Request after = at(request, Blind.at(Blind.Stage.FOR_A_PERSON));
            forPeople.add(after);
            return new Incomparable(after);
        }
    }

    private static Request at(Request request, Blind blind) {
        return request.with(request.progress().with(blind));
    }

    /**
     * The agency's records match these tokens, so that it is given the content.
     *
     * @param key version of the key under which they were made
     */
    @Transactional
    public Declared declare(Party by, RequestId id, int key, Set<String> tokens) {
        BlindFirst compares = stage.hold(by.agency());
        Optional<Request> found = requests.lock(by.agency(), Set.of(id)).stream().findFirst();
        if (found.isEmpty()) {
            accesses.denied(by, id, Action.DECLARE_MATCH);
            return new NotFound(id);
        }
        Request request = found.get();
        if (!request.compared()) {
            return new ActionNotAvailable(request, Action.DECLARE_MATCH);
        }
        return switch (contents.open(request)) {
            case KeyNotHere notHere -> notHere;
            case KeyDestroyed destroyed -> destroyed;
            case Asked asked ->
                    stage.key(by.agency(), key)
                            .flatMap(
                                    used ->
                                            Comparing.tokens(
                                                    asked, compares.kinds(), used.matching()))
                            .flatMap(given -> Comparing.matched(tokens, given))
                            .<Declared>map(kinds -> match(by, request, kinds))
                            .orElseGet(ComparingBlind::noToken);
        };
    }

    private Matching match(Party by, Request request, Set<TokenKind> kinds) {
        Request after = at(request, new Blind(Blind.Stage.MATCHED, kinds));
        stage.came(List.of(after));
        accesses.matched(by, after);
        return new Matching(after);
    }

    private static ContentNotAcceptable noToken() {
        return new ContentNotAcceptable(
                List.of(
                        new BrokenRule(
                                "matched",
                                "token-of-request",
                                "name at least one token, and only such as were given for this"
                                        + " request under this key")));
    }
}
