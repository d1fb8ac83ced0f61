package uk.gain.agencygateway.requests.publishing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.Channel;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;

/**
 * Content handed to an agency's system is a disclosure to that agency; content shown to an officer
 * is a consultation by that officer.
 */
@Component
class RecordedAccesses implements Accesses {

    private static final String REQUEST = "request";
    private static final String FETCH = "GET /api/requests/{id}/content";
    private static final String FETCH_MANY = "POST /api/requests/fetch";
    private static final String MESSAGES = "GET /api/requests/{id}/messages";
    private static final String TOKENS = "POST /api/requests/tokens";
    private static final String MATCH = "POST /api/requests/{id}/match";
    private static final String KEY = "GET /api/agency/matching-key";
    private static final String BULK = "POST /api/requests/answers";
    private static final String NOT_FOUND = "not-found";

    /** Names of what is shown, never the values. */
    private static final List<String> FIELDS =
            List.of(
                    "subjects",
                    "question",
                    "purpose",
                    "necessity",
                    "proportionality",
                    "officerInTheCase");

    private final AccessEvents events;

    RecordedAccesses(AccessEvents events) {
        this.events = events;
    }

    @Override
    public void shown(Party reader, Request request) {
        handed(reader, request, FETCH, FIELDS);
    }

    @Override
    public void messagesShown(Party reader, Request request) {
        handed(reader, request, MESSAGES, List.of("messages"));
    }

    @Override
    public void shownTogether(Party reader, List<Request> requests) {
        events.record(
                Actors.caller(reader),
                requests.stream()
                        .map(request -> handing(reader, request, FETCH_MANY, FIELDS))
                        .toList());
    }

    private void handed(Party reader, Request request, String source, List<String> fields) {
        events.record(Actors.caller(reader), handing(reader, request, source, fields));
    }

    private static Access handing(
            Party reader, Request request, String source, List<String> fields) {
        return switch (reader.kind()) {
            case SYSTEM ->
                    allowed(Operation.DISCLOSURE, request, source)
                            .showing(fields)
                            .to(List.of(reader.agency().value()));
            case OFFICER -> allowed(Operation.CONSULTATION, request, source).showing(fields);
        };
    }

    private static Access allowed(Operation operation, Request request, String source) {
        return Access.allowed(operation, REQUEST, Justification.CASEWORK, source)
                .of(request.id().value().toString())
                .in(request.particulars().referral().value());
    }

    @Override
    public void refused(Party reader, Request request) {
        events.recordDenied(Actors.caller(reader), refusal(request, FETCH));
    }

    private static Access refusal(Request request, String source) {
        String reason =
                request.live() instanceof Request.Recalled
                        ? "recalled"
                        : request.comparesBlind() ? "tokens-first" : "action-not-available";
        return Access.denied(Operation.CONSULTATION, REQUEST, source, reason)
                .of(request.id().value().toString())
                .in(request.particulars().referral().value());
    }

    /**
     * Tokens stand for personal data that the agency may know: handing them out is a disclosure.
     */
    @Override
    public void tokensHanded(Party reader, List<Request> requests) {
        events.record(
                Actors.caller(reader),
                requests.stream()
                        .map(
                                request ->
                                        allowed(Operation.DISCLOSURE, request, TOKENS)
                                                .showing(List.of("tokens"))
                                                .to(List.of(reader.agency().value())))
                        .toList());
    }

    @Override
    public void tokensRefused(Party reader, List<Request> notServed, List<RequestId> notFound) {
        events.recordDenied(
                Actors.caller(reader),
                Stream.concat(
                                notServed.stream().map(request -> refusal(request, TOKENS)),
                                notFound.stream()
                                        .map(id -> denial(id, Operation.CONSULTATION, TOKENS)))
                        .toList());
    }

    @Override
    public void matched(Party by, Request request) {
        events.record(
                Actors.caller(by),
                allowed(Operation.COMBINATION, request, MATCH)
                        .showing(
                                request.progress().blind().matched().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList()));
    }

    @Override
    public void blindConfigured(Party by, String object, String source) {
        events.record(
                Actors.caller(by),
                Access.allowed(
                                Operation.CONFIGURATION,
                                object,
                                Justification.INTEGRITY_AND_SECURITY,
                                source)
                        .of(by.agency().value()));
    }

    @Override
    public void keyHanded(Party to, int version) {
        events.record(
                Actors.caller(to),
                Access.allowed(
                                Operation.CONSULTATION,
                                "matching-key",
                                Justification.INTEGRITY_AND_SECURITY,
                                KEY)
                        .of(to.agency().value())
                        .at(String.valueOf(version)));
    }

    @Override
    public void denied(Party party, RequestId request, Action action) {
        events.recordDenied(Actors.caller(party), denial(request, action));
    }

    @Override
    public void denied(Party party, List<Command> commands) {
        events.recordDenied(
                Actors.caller(party),
                commands.stream()
                        .map(
                                command ->
                                        party.channel() == Channel.BULK
                                                ? denial(
                                                        command.request(),
                                                        Operation.ALTERATION,
                                                        BULK)
                                                : denial(command.request(), command.action()))
                        .toList());
    }

    private static Access denial(RequestId request, Action action) {
        return switch (action) {
            case FETCH -> denial(request, Operation.CONSULTATION, FETCH);
            case FETCH_TOKENS -> denial(request, Operation.CONSULTATION, TOKENS);
            case DECLARE_MATCH -> altering(request, "match");
            case OPEN -> altering(request, "opened");
            case ACKNOWLEDGE -> altering(request, "acknowledgement");
            case ANSWER, ANSWER_NO_HIT -> altering(request, "answer");
            case PROVIDE_CONTENT -> altering(request, "content");
            case REFUSE_CONTENT -> altering(request, "content-refusal");
            case SEEK_CLARIFICATION -> altering(request, "clarification");
            case ANSWER_QUESTION -> altering(request, "question-answer");
            case SEEK_EXTENSION -> altering(request, "extension");
            case CONFIRM_RECALL -> altering(request, "recall-confirmation");
            case CORRECT_ANSWER -> altering(request, "answer-correction");
            case WITHDRAW_ANSWER -> altering(request, "answer-withdrawal");
            case PASS_ON -> altering(request, "passing-on");
        };
    }

    @Override
    public void refusedTogether(Party reader, List<Request> notServed, List<RequestId> notFound) {
        events.recordDenied(
                Actors.caller(reader),
                Stream.concat(
                                notServed.stream().map(request -> refusal(request, FETCH_MANY)),
                                notFound.stream()
                                        .map(id -> denial(id, Operation.CONSULTATION, FETCH_MANY)))
                        .toList());
    }

    @Override
    public void deniedMessages(Party party, RequestId request) {
        denied(party, request, Operation.CONSULTATION, MESSAGES);
    }

    @Override
    public void deniedReading(Party party, RequestId request) {
        denied(party, request, Operation.CONSULTATION, "GET /api/requests/{id}");
    }

    private static Access altering(RequestId request, String resource) {
        return denial(request, Operation.ALTERATION, "POST /api/requests/{id}/" + resource);
    }

    private void denied(Party party, RequestId request, Operation operation, String source) {
        events.recordDenied(Actors.caller(party), denial(request, operation, source));
    }

    private static Access denial(RequestId request, Operation operation, String source) {
        return Access.denied(operation, REQUEST, source, NOT_FOUND).of(request.value().toString());
    }
}
