package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /** The agency asks before it answers. */
    record SeekClarification(RequestId request, String text) implements Command {

        @Override
        public String toString() {
            return "SeekClarification[" + request + "]";
        }
    }

    /** The agency answers a question of the co-ordinator, which is known by its event. */
    record AnswerQuestion(RequestId request, UUID question, String text) implements Command {

        @Override
        public String toString() {
            return "AnswerQuestion[" + request + "]";
        }
    }

    /** The agency asks for time until then; why in words is optional. */
    record SeekExtension(RequestId request, Instant respondBy, @Nullable String text)
            implements Command {

        @Override
        public String toString() {
            return "SeekExtension[" + request + "]";
        }
    }

    /** What the agency did about content that was recalled or corrected by this event. */
    record ConfirmRecall(RequestId request, UUID recall, RecallAction done) implements Command {}

    /** Content that the agency gave by the event named was wrong, and this replaces it. */
    record CorrectAnswer(
            RequestId request, UUID replaces, RecallCode code, List<ProposedItem> items)
            implements Command {}

    /** The agency takes its whole answer back; why in words is optional. */
    record WithdrawAnswer(RequestId request, RecallCode code, @Nullable String text)
            implements Command {

        @Override
        public String toString() {
            return "WithdrawAnswer[" + request + "]";
        }
    }

    /**
     * From now on it is this officer's work; why in words is for the colleague and stays in the
     * agency.
     *
     * @param colleague by the opaque subject
     */
    record PassOn(RequestId request, String colleague, String text) implements Command {

        @Override
        public String toString() {
            return "PassOn[" + request + "]";
        }
    }

    default Action action() {
        return switch (this) {
            case ReportOpened _ -> Action.OPEN;
            case Acknowledge _ -> Action.ACKNOWLEDGE;
            case AnswerHit _, AnswerNoHit _, Refuse _ -> Action.ANSWER;
            case ProvideContent _ -> Action.PROVIDE_CONTENT;
            case RefuseContent _ -> Action.REFUSE_CONTENT;
            case SeekClarification _ -> Action.SEEK_CLARIFICATION;
            case AnswerQuestion _ -> Action.ANSWER_QUESTION;
            case SeekExtension _ -> Action.SEEK_EXTENSION;
            case ConfirmRecall _ -> Action.CONFIRM_RECALL;
            case CorrectAnswer _ -> Action.CORRECT_ANSWER;
            case WithdrawAnswer _ -> Action.WITHDRAW_ANSWER;
            case PassOn _ -> Action.PASS_ON;
        };
    }

    /** Documents that it sends. */
    default List<UUID> documents() {
        return switch (this) {
            case ProvideContent provide -> documents(provide.items());
            case CorrectAnswer correct -> documents(correct.items());
            case ReportOpened _,
                    Acknowledge _,
                    AnswerHit _,
                    AnswerNoHit _,
                    Refuse _,
                    RefuseContent _,
                    SeekClarification _,
                    AnswerQuestion _,
                    SeekExtension _,
                    ConfirmRecall _,
                    WithdrawAnswer _,
                    PassOn _ ->
                    List.of();
        };
    }

    private static List<UUID> documents(List<ProposedItem> items) {
        return items.stream().flatMap(item -> item.documents().stream()).toList();
    }

    /** Whether anything it says is sealed with the key of the request's answer. */
    default boolean isSealed() {
        return switch (this) {
            case ReportOpened _, Acknowledge _, AnswerHit _, AnswerNoHit _, ConfirmRecall _ ->
                    false;
            case Refuse refuse -> refuse.text() != null;
            case RefuseContent refuse -> refuse.text() != null;
            case SeekExtension seek -> seek.text() != null;
            case WithdrawAnswer withdraw -> withdraw.text() != null;
            case ProvideContent _,
                    SeekClarification _,
                    AnswerQuestion _,
                    CorrectAnswer _,
                    PassOn _ ->
                    true;
        };
    }
}
