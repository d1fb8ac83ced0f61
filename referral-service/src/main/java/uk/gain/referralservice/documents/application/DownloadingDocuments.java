package uk.gain.referralservice.documents.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.documents.model.Arrived;
import uk.gain.referralservice.documents.model.ArrivedDocuments;
import uk.gain.referralservice.documents.model.PartOpening;
import uk.gain.referralservice.handling.application.Handled;
import uk.gain.referralservice.handling.application.HandlingContent;
import uk.gain.referralservice.handling.application.HandlingContent.Act;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.AttachedDocument;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.SealedAnswer;
import uk.gain.referralservice.lifecycle.model.Sealing;

/**
 * A co-ordinator takes a document out of the exchange. That is an export of the item it is attached
 * to: permitted, or refused, as that item may be exported. The act and the consultation of the
 * document are on record before its first byte can be read.
 */
@Service
public class DownloadingDocuments {

    private final Requests requests;
    private final Sealing sealing;
    private final HandlingContent handling;
    private final ArrivedDocuments documents;
    private final PartOpening opening;
    private final Accesses accesses;

    DownloadingDocuments(
            Requests requests,
            Sealing sealing,
            HandlingContent handling,
            ArrivedDocuments documents,
            PartOpening opening,
            Accesses accesses) {
        this.requests = requests;
        this.sealing = sealing;
        this.handling = handling;
        this.documents = documents;
        this.opening = opening;
        this.accesses = accesses;
    }

    @Transactional
    public Downloaded download(
            Coordinator by, ReferralId referral, RequestId request, UUID document, String source) {
        Optional<Found> found = find(referral, request, document);
        Act act =
                new Act(
                        referral,
                        request,
                        found.map(Found::item).orElse(document),
                        HandlingAct.EXPORT,
                        null,
                        "Download of document " + document);
        if (found.isEmpty()) {
            return new Downloaded.NotDone(handling.handle(by, act, source), act);
        }
        Optional<Arrived> arrived =
                documents.find(List.of(document)).stream()
                        .filter(each -> each.request().equals(request))
                        .findFirst();
        AttachedDocument attached = found.get().attached();
        AttachedDocument.State state =
                arrived.map(each -> each.as(attached)).orElse(AttachedDocument.State.ON_ITS_WAY);
        if (arrived.isEmpty() || state != AttachedDocument.State.HERE) {
            return handling.consents(by, referral, request, source).isPresent()
                    ? new Downloaded.NotWhole(state)
                    : new Downloaded.NotDone(new Handled.NotFound(), act);
        }
        return switch (handling.handle(by, act, source)) {
            case Handled.Done _ -> {
                accesses.consulted(
                        by,
                        new Look(
                                "document",
                                document.toString(),
                                referral,
                                List.of("document"),
                                source));
                yield new Downloaded.Ready(
                        attached, referral, found.get().key(), arrived.get().parts());
            }
            case Handled other -> new Downloaded.NotDone(other, act);
        };
    }

    /** What was permitted, part by part. */
    @Transactional(readOnly = true)
    public byte[] part(Downloaded.Ready ready, int number) {
        UUID document = ready.document().id();
        return opening.open(
                ready.key(),
                ready.referral(),
                document,
                number,
                number == ready.parts(),
                documents.part(document, number));
    }

    /** In an answer that is still valid and can be opened. Tells nobody anything by itself. */
    private Optional<Found> find(ReferralId referral, RequestId request, UUID document) {
        List<SealedAnswer> answers = requests.answersTo(referral, request);
        return answers.stream().flatMap(answer -> found(answer, document)).findFirst();
    }

    private Stream<Found> found(SealedAnswer answer, UUID document) {
        return switch (sealing.open(List.of(answer))) {
            case Opened.Erased<AnswerContent> _ -> Stream.empty();
            case Opened.Legible<AnswerContent>(AnswerContent content) ->
                    content.items().stream()
                            .flatMap(
                                    item ->
                                            item.documents().stream()
                                                    .filter(each -> each.id().equals(document))
                                                    .map(
                                                            each ->
                                                                    new Found(
                                                                            item.contentItemId(),
                                                                            each,
                                                                            answer.content()
                                                                                    .keyId())));
        };
    }

    private record Found(UUID item, AttachedDocument attached, UUID key) {}
}
