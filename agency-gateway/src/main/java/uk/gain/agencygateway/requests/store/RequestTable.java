package uk.gain.agencygateway.requests.store;

import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.lists;
import static uk.gain.agencygateway.requests.store.Columns.numbers;
import static uk.gain.agencygateway.requests.store.Columns.texts;
import static uk.gain.agencygateway.requests.store.Columns.times;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.Responses;

/** What requests are now, what happened to them, and what the world is told: always together. */
@Repository
class RequestTable {

    private final JdbcClient jdbc;
    private final RequestHistory history;
    private final MessageTable messages;
    private final Responses responses;

    RequestTable(
            JdbcClient jdbc, RequestHistory history, MessageTable messages, Responses responses) {
        this.jdbc = jdbc;
        this.history = history;
        this.messages = messages;
        this.responses = responses;
    }

    void store(Collection<Request> after, List<RequestEvent> said) {
        if (!after.isEmpty()) {
            update(List.copyOf(after));
        }
        if (!said.isEmpty()) {
            history.add(said);
            messages.add(said);
            responses.publish(said);
        }
    }

    private void update(List<Request> requests) {
        jdbc.sql(
                        """
                        update request
                        set state            = after.state,
                            was              = after.was,
                            sequence         = after.sequence,
                            respond_by       = after.respond_by,
                            delivered_at     = after.delivered_at,
                            opened_at        = after.opened_at,
                            opened_by        = after.opened_by,
                            acknowledged_at  = after.acknowledged_at,
                            agency_reference = after.agency_reference,
                            answered_at      = after.answered_at,
                            content_at       = after.content_at,
                            refusal_code     = after.refusal_code,
                            open_questions   = cast(after.open_questions as uuid[]),
                            clock_stopped_at = after.clock_stopped_at,
                            content_events   = cast(after.content_events as uuid[]),
                            asked_questions  = cast(after.asked_questions as uuid[]),
                            extension_sought = after.extension_sought,
                            recalls          = cast(after.recalls as uuid[]),
                            corrections      = cast(after.corrections as uuid[]),
                            chased_at        = after.chased_at,
                            passed_to        = after.passed_to,
                            blind            = after.blind,
                            work_rank        = work_rank(after.urgency, after.safeguarding)
                        from unnest(
                                 cast(:ids as uuid[]),
                                 cast(:states as text[]),
                                 cast(:was as text[]),
                                 cast(:sequences as bigint[]),
                                 cast(:respondBy as timestamptz[]),
                                 cast(:delivered as timestamptz[]),
                                 cast(:opened as timestamptz[]),
                                 cast(:openedBy as text[]),
                                 cast(:acknowledged as timestamptz[]),
                                 cast(:references as text[]),
                                 cast(:answered as timestamptz[]),
                                 cast(:content as timestamptz[]),
                                 cast(:refusals as text[]),
                                 cast(:openQuestions as text[]),
                                 cast(:clockStopped as timestamptz[]),
                                 cast(:contentEvents as text[]),
                                 cast(:askedQuestions as text[]),
                                 cast(:extensions as uuid[]),
                                 cast(:recalls as text[]),
                                 cast(:corrections as text[]),
                                 cast(:chased as timestamptz[]),
                                 cast(:passedTo as text[]),
                                 cast(:urgencies as text[]),
                                 cast(:safeguarding as boolean[]),
                                 cast(:blind as text[]))
                             as after (request_id, state, was, sequence, respond_by, delivered_at, opened_at,
                                       opened_by, acknowledged_at, agency_reference, answered_at, content_at,
                                       refusal_code, open_questions, clock_stopped_at, content_events,
                                       asked_questions, extension_sought, recalls, corrections, chased_at, passed_to,
                                       urgency, safeguarding, blind)
                        where request.request_id = after.request_id
                        """)
                .param("ids", ids(requests, request -> request.id().value()))
                .param("states", texts(requests, request -> request.state().name()))
                .param("was", texts(requests, RequestRow::was))
                .param("sequences", numbers(requests, request -> request.progress().sequence()))
                .param("respondBy", times(requests, request -> request.particulars().respondBy()))
                .param("delivered", times(requests, request -> request.receipts().deliveredAt()))
                .param("opened", times(requests, request -> request.receipts().openedAt()))
                .param("openedBy", texts(requests, request -> request.receipts().openedBy()))
                .param(
                        "acknowledged",
                        times(requests, request -> request.receipts().acknowledgedAt()))
                .param(
                        "references",
                        texts(requests, request -> request.receipts().agencyReference()))
                .param("answered", times(requests, request -> request.receipts().answeredAt()))
                .param("content", times(requests, request -> request.receipts().contentAt()))
                .param("refusals", texts(requests, RequestRow::refusalCode))
                .param("openQuestions", lists(requests, RequestRow::openQuestions))
                .param("clockStopped", times(requests, RequestRow::clockStoppedAt))
                .param("contentEvents", lists(requests, RequestRow::contentEvents))
                .param("askedQuestions", lists(requests, request -> request.matters().questions()))
                .param("extensions", ids(requests, request -> request.matters().extensionSought()))
                .param("recalls", lists(requests, request -> request.matters().recalls()))
                .param("corrections", lists(requests, request -> request.matters().corrections()))
                .param("chased", times(requests, request -> request.matters().chasedAt()))
                .param("passedTo", texts(requests, request -> request.progress().passedTo()))
                .param(
                        "blind",
                        texts(requests, request -> request.progress().blind().stage().name()))
                .param(
                        "urgencies",
                        texts(requests, request -> request.particulars().urgency().name()))
                .param(
                        "safeguarding",
                        texts(
                                requests,
                                request -> String.valueOf(request.particulars().safeguarding())))
                .update();
    }
}
