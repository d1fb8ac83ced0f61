package uk.gain.agencygateway.requests.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agency wants to do about one of its requests. */
public sealed interface Command {

    RequestId request();

    /** A named person, known here only by an opaque subject, saw the content in the agency. */
    record ReportOpened(RequestId request, String officer) implements Command {}

    /** The agency takes the request on; its own reference is optional. */
    record Acknowledge(RequestId request, @Nullable String agencyReference) implements Command {}

    /** The agency holds something. */
    record AnswerHit(RequestId request) implements Command {}

    /** The agency holds nothing. */
    record AnswerNoHit(RequestId request) implements Command {}

    /** The agency does not answer; why in words is optional. */
    record Refuse(RequestId request, RefusalCode code, @Nullable String text) implements Command {

        @Override
        public String toString() {
            return "Refuse[" + request + "]";
        }
    }

    /** What the agency holds; partial when more follows or is held back. */
    record ProvideContent(RequestId request, boolean partial, List<ProposedItem> items)
            implements Command {}

    /** After a hit, the agency gives no content; why in words is optional. */
    record RefuseContent(RequestId request, RefusalCode code, @Nullable String text)
            implements Command {

        @Override
        public String toString() {
            return "RefuseContent[" + request + "]";
        }
    }

    default Action action() {
        return switch (this) {
            case ReportOpened _ -> Action.OPEN;
            case Acknowledge _ -> Action.ACKNOWLEDGE;
            case AnswerHit _, AnswerNoHit _, Refuse _ -> Action.ANSWER;
            case ProvideContent _ -> Action.PROVIDE_CONTENT;
            case RefuseContent _ -> Action.REFUSE_CONTENT;
        };
    }
}
