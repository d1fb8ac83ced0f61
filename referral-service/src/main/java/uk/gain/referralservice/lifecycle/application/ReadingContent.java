package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.Addition;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.AttachedDocument;
import uk.gain.referralservice.lifecycle.model.Content;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.DocumentArrivals;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.SealedAddition;
import uk.gain.referralservice.lifecycle.model.SealedAnswer;
import uk.gain.referralservice.lifecycle.model.Sealing;

/**
 * A co-ordinator reads what is sealed: the referral's own content, or what an agency sent. It is
 * opened only here, only when asked for, and only together with the record of who read it.
 */
@Service
public class ReadingContent {

    private static final List<String> CONTENT_FIELDS =
            List.of(
                    "subjects",
                    "question",
                    "purpose",
                    "necessity",
                    "proportionality",
                    "officerInTheCase");
    private static final List<String> ANSWER_FIELDS = List.of("items", "reasons");

    private final Referrals referrals;
    private final Requests requests;
    private final Sealing sealing;
    private final DocumentArrivals arrivals;
    private final Accesses accesses;
    private final Clock clock;

    ReadingContent(
            Referrals referrals,
            Requests requests,
            Sealing sealing,
            DocumentArrivals arrivals,
            Accesses accesses,
            Clock clock) {
        this.referrals = referrals;
        this.requests = requests;
        this.sealing = sealing;
        this.arrivals = arrivals;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** What the referral says about its subjects, with what was added since. */
    @Transactional
    public Consulted<CurrentContent> ofReferral(Coordinator by, ReferralId id, String source) {
        Look look = new Look("content", id.toString(), id, CONTENT_FIELDS, source);
        if (referrals.find(by.rocu(), id, clock.instant()).isEmpty()) {
            return notFound(by, look);
        }
        return switch (sealing.open(id, referrals.contentOf(id))) {
            case Opened.Legible<Content>(Content content) -> withAdditions(by, look, id, content);
            case Opened.Erased<Content> erased -> erased(by, look, erased);
        };
    }

    private Consulted<CurrentContent> withAdditions(
            Coordinator by, Look look, ReferralId id, Content content) {
        List<Addition> added = new ArrayList<>();
        for (SealedAddition addition : referrals.additionsTo(id)) {
            switch (sealing.open(id, addition.content())) {
                case Opened.Legible<Content>(Content more) ->
                        added.add(new Addition(addition.at(), more));
                case Opened.Erased<Content> erased -> {
                    return erased(by, look, erased);
                }
            }
        }
        return shown(by, look, new CurrentContent(content, added));
    }

    /** Everything the agency sent about the request that is still valid. */
    @Transactional
    public Consulted<AnsweredContent> ofAnswer(
            Coordinator by, ReferralId id, RequestId requestId, String source) {
        Look look = new Look("answer", requestId.toString(), id, ANSWER_FIELDS, source);
        Optional<AgencyCode> agency = agencyAsked(by, id, requestId);
        if (agency.isEmpty()) {
            return notFound(by, look);
        }
        List<SealedAnswer> answers = requests.answersTo(id, requestId);
        if (answers.isEmpty()) {
            return new Consulted.NothingSent<>();
        }
        return switch (sealing.open(answers)) {
            case Opened.Legible<AnswerContent>(AnswerContent content) -> {
                requests.read(answers);
                yield shown(
                        by,
                        look,
                        new AnsweredContent(
                                requestId, agency.get(), content, arrivals.of(attached(content))));
            }
            case Opened.Erased<AnswerContent> erased -> erased(by, look, erased);
        };
    }

    private static List<AttachedDocument> attached(AnswerContent content) {
        return content.items().stream().flatMap(item -> item.documents().stream()).toList();
    }

    private Optional<AgencyCode> agencyAsked(Coordinator by, ReferralId id, RequestId requestId) {
        return referrals
                .find(by.rocu(), id, clock.instant())
                .flatMap(
                        referral ->
                                requests.of(id, clock.instant()).stream()
                                        .map(FollowedRequest::request)
                                        .filter(request -> request.asked().id().equals(requestId))
                                        .findFirst())
                .map(request -> request.asked().agency());
    }

    private <T> Consulted<T> shown(Coordinator by, Look look, T content) {
        accesses.consulted(by, look);
        return new Consulted.Shown<>(content);
    }

    private <T> Consulted<T> notFound(Coordinator by, Look look) {
        accesses.denied(by, look, "not-found");
        return new Consulted.NotFound<>();
    }

    private <T> Consulted<T> erased(Coordinator by, Look look, Opened.Erased<?> erased) {
        accesses.denied(by, look, "key-destroyed");
        return new Consulted.Erased<>(erased.at());
    }
}
