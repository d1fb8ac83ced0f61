package uk.gain.referralservice.handling.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.handling.model.HandlingActs;
import uk.gain.referralservice.handling.model.HandlingRecord;
import uk.gain.referralservice.handling.model.HandlingRecord.Attempt;
import uk.gain.referralservice.handling.model.HandlingRule;
import uk.gain.referralservice.handling.model.Ruling;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.Consent;
import uk.gain.referralservice.lifecycle.model.Consents;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.lifecycle.model.KeyDestroyed;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.SealedAnswer;
import uk.gain.referralservice.lifecycle.model.Sealing;

/**
 * A co-ordinator does something with an agency's content beyond reading it. It is handed out only
 * together with the record of the act; what the rules forbid is refused, and that is on record,
 * too.
 */
@Service
public class HandlingContent {

    private final Referrals referrals;
    private final Requests requests;
    private final Consents consents;
    private final Agencies agencies;
    private final ReferralEvents events;
    private final Sealing sealing;
    private final HandlingActs acts;
    private final HandlingRecord record;
    private final Clock clock;

    HandlingContent(
            Referrals referrals,
            Requests requests,
            Consents consents,
            Agencies agencies,
            ReferralEvents events,
            Sealing sealing,
            HandlingActs acts,
            HandlingRecord record,
            Clock clock) {
        this.referrals = referrals;
        this.requests = requests;
        this.consents = consents;
        this.agencies = agencies;
        this.events = events;
        this.sealing = sealing;
        this.acts = acts;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @param recipient code of the desk or organisation; absent where the act has none
     * @param reason in words; kept sealed
     */
    public record Act(
            ReferralId referral,
            RequestId request,
            UUID contentItem,
            HandlingAct act,
            @Nullable String recipient,
            String reason) {

        private Attempt attempt() {
            return new Attempt(referral, request, contentItem, act);
        }

        /** Without the reason: it ends up in no log. */
        @Override
        public String toString() {
            return "Act[" + act + " " + contentItem + "]";
        }
    }

    /** Consent that is withdrawn counts from when it is heard here: it is looked up each time. */
    @Transactional
    public Handled handle(Coordinator by, Act act, String source) {
        return switch (find(by, act)) {
            case Nothing(String reason, Handled told) -> {
                record.refused(by, act.attempt(), reason, source);
                yield told;
            }
            case Found found ->
                    switch (found.ruling()) {
                        case Ruling.Allowed(var condition) ->
                                done(by, act, found, condition, source);
                        case Ruling refused -> {
                            record.refused(by, act.attempt(), "handling-not-permitted", source);
                            yield new Handled.Refused(refused, found.originator());
                        }
                    };
        };
    }

    private Handled done(
            Coordinator by, Act act, Found found, Ruling.Condition condition, String source) {
        UUID id = Ids.next();
        return switch (sealing.seal(found.key(), id, act.referral(), act.reason())) {
            case KeyDestroyed(Instant at) -> new Handled.Erased(at);
            case Sealed reason -> {
                HandlingActs.Done done =
                        new HandlingActs.Done(
                                id,
                                act.referral(),
                                act.request(),
                                act.contentItem(),
                                act.act(),
                                act.recipient(),
                                now(),
                                by.subject());
                acts.keep(done, reason);
                record.done(by, done, source);
                yield new Handled.Done(id, done.at(), condition, found.item());
            }
        };
    }

    /** Asks the originator; what is asked for already, or needs no asking, is not asked again. */
    @Transactional
    public Handled seek(Coordinator by, Act act, String source) {
        events.hold(Set.of(act.referral()));
        return switch (find(by, act)) {
            case Nothing(String reason, Handled told) -> {
                record.refused(by, act.attempt(), reason, source);
                yield told;
            }
            case Found found ->
                    found.ruling() instanceof Ruling.ConsentNeeded && !found.isSought()
                            ? ask(by, act, found, source)
                            : new Handled.NothingToSeek(found.ruling(), found.originator());
        };
    }

    private Handled ask(Coordinator by, Act act, Found found, String source) {
        UUID event = Ids.next();
        return switch (sealing.seal(found.key(), event, act.referral(), act.reason())) {
            case KeyDestroyed(Instant at) -> new Handled.Erased(at);
            case Sealed reason -> {
                events.record(
                        List.of(
                                new ReferralEvent.ContentConsentSought(
                                        new Occasion(
                                                event, act.referral(), now(), Fact.Party.of(by)),
                                        act.request(),
                                        act.contentItem(),
                                        act.act(),
                                        act.recipient(),
                                        reason)));
                record.sought(by, act.attempt(), event, source);
                yield new Handled.Sought(event);
            }
        };
    }

    /** Where consent to acts with the answer stands; empty when it is none of the region's. */
    @Transactional
    public Optional<List<Consent>> consents(
            Coordinator by, ReferralId referral, RequestId request, String source) {
        return own(by, referral, request, source).map(_ -> consents.of(request));
    }

    /** What was done with content of the answer; empty when it is none of the region's. */
    @Transactional
    public Optional<List<HandlingActs.Done>> acts(
            Coordinator by, ReferralId referral, RequestId request, String source) {
        return own(by, referral, request, source).map(_ -> acts.of(request));
    }

    private Optional<FollowedRequest> own(
            Coordinator by, ReferralId referral, RequestId request, String source) {
        Optional<FollowedRequest> own = followed(by, referral, request);
        if (own.isEmpty()) {
            record.refused(
                    by, new Attempt(referral, request, request.value(), null), "not-found", source);
        }
        return own;
    }

    private Optional<FollowedRequest> followed(
            Coordinator by, ReferralId referral, RequestId request) {
        Instant now = clock.instant();
        return referrals.find(by.rocu(), referral, now).stream()
                .flatMap(_ -> requests.of(referral, now).stream())
                .filter(each -> each.request().asked().id().equals(request))
                .findFirst();
    }

    private Search find(Coordinator by, Act act) {
        Optional<FollowedRequest> followed = followed(by, act.referral(), act.request());
        List<SealedAnswer> answers =
                followed.isEmpty() ? List.of() : requests.answersTo(act.referral(), act.request());
        if (followed.isEmpty() || answers.isEmpty()) {
            return new Nothing("not-found", new Handled.NotFound());
        }
        return switch (sealing.open(answers)) {
            case Opened.Erased<AnswerContent>(Instant at) ->
                    new Nothing("key-destroyed", new Handled.Erased(at));
            case Opened.Legible<AnswerContent>(AnswerContent content) ->
                    content.items().stream()
                            .filter(item -> item.contentItemId().equals(act.contentItem()))
                            .findFirst()
                            .<Search>map(
                                    item ->
                                            found(
                                                    followed.get(),
                                                    answers.getFirst().content().keyId(),
                                                    item,
                                                    act.act()))
                            .orElseGet(() -> new Nothing("not-found", new Handled.NotFound()));
        };
    }

    private Found found(
            FollowedRequest followed, UUID key, AnswerContent.Item item, HandlingAct act) {
        Optional<Consent.Standing> standing =
                consents.of(followed.request().asked().id()).stream()
                        .filter(consent -> consent.contentItem().equals(item.contentItemId()))
                        .filter(consent -> consent.act() == act)
                        .map(Consent::standing)
                        .findFirst();
        AgencyCode agency = followed.request().asked().agency();
        Ruling ruling =
                HandlingRule.of(
                        item.grading(),
                        followed.under() == null ? null : followed.under().onward(),
                        names(agency),
                        act,
                        standing.filter(Consent.Standing.GIVEN::equals).isPresent());
        return new Found(
                item,
                key,
                agency.value(),
                ruling,
                standing.filter(Consent.Standing.SOUGHT::equals).isPresent());
    }

    /** As statutes may name it: by its code, or by its class. */
    private Set<String> names(AgencyCode agency) {
        return Stream.concat(
                        Stream.of(agency.value()),
                        agencies.find(agency).map(Agency::legalClass).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private sealed interface Search {}

    private record Nothing(String reason, Handled told) implements Search {}

    private record Found(
            AnswerContent.Item item, UUID key, String originator, Ruling ruling, boolean isSought)
            implements Search {}
}
