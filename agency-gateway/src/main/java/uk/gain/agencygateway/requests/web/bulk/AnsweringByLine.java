package uk.gain.agencygateway.requests.web.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.application.AnsweringRequests;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.agencygateway.requests.model.Channel;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Outcome;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.web.RequestProblems;

/** Carries out lines: all of them in one transaction, each on its own. */
@Component
public class AnsweringByLine {

    private final AnsweringRequests answering;

    AnsweringByLine(AnsweringRequests answering) {
        this.answering = answering;
    }

    /**
     * Carries out what can be. Of several lines about one request the first counts, and the others
     * are refused.
     *
     * @return a result per line, in their order
     */
    public List<LineResult> carryOut(Party party, List<AnswerLine> lines) {
        Set<RequestId> named = new HashSet<>();
        List<AnswerLine.Understood> first = new ArrayList<>();
        for (AnswerLine line : lines) {
            if (line instanceof AnswerLine.Understood understood
                    && named.add(understood.command().request())) {
                first.add(understood);
            }
        }
        List<Command> commands = first.stream().map(AnswerLine.Understood::command).toList();
        List<Outcome> outcomes =
                commands.isEmpty()
                        ? List.of()
                        : answering.carryOut(party.over(Channel.BULK), commands);
        List<LineResult> results = new ArrayList<>();
        int next = 0;
        for (AnswerLine line : lines) {
            if (next < first.size() && line == first.get(next)) {
                results.add(result(first.get(next), outcomes.get(next)));
                next++;
            } else {
                results.add(notCarriedOut(line));
            }
        }
        return results;
    }

    private static LineResult result(AnswerLine.Understood line, Outcome outcome) {
        var request = line.command().request().value();
        return switch (outcome) {
            case RequestEvent event ->
                    LineResult.accepted(line.number(), request, event.after().state());
            case ActionNotAvailable refused ->
                    LineResult.refused(
                            line.number(),
                            request,
                            refused.request().state(),
                            List.copyOf(refused.request().availableActions()),
                            RequestProblems.of(refused));
            case ContentNotAcceptable refused ->
                    LineResult.refused(
                            line.number(), request, null, null, RequestProblems.of(refused));
            case NotFound _ ->
                    LineResult.refused(
                            line.number(), request, null, null, RequestProblems.notFound());
            case KeyNotHere _ ->
                    LineResult.refused(
                            line.number(), request, null, null, RequestProblems.keyNotHere());
            case KeyDestroyed _ ->
                    LineResult.refused(
                            line.number(), request, null, null, RequestProblems.keyDestroyed());
        };
    }

    private static LineResult notCarriedOut(AnswerLine line) {
        return switch (line) {
            case AnswerLine.Understood repeated ->
                    broken(
                            new AnswerLine.Broken(
                                    repeated.number(),
                                    repeated.command().request().value(),
                                    List.of(
                                            new BrokenRule(
                                                    Fields.REQUEST_ID,
                                                    "once-per-call",
                                                    "an earlier line is about this request"))));
            case AnswerLine.NotFilledIn blank ->
                    LineResult.leftOut(blank.number(), blank.request().value());
            case AnswerLine.Broken broken -> broken(broken);
        };
    }

    private static LineResult broken(AnswerLine.Broken line) {
        return LineResult.refused(
                line.number(),
                line.request(),
                null,
                null,
                RequestProblems.of(new ContentNotAcceptable(line.rules())));
    }
}
