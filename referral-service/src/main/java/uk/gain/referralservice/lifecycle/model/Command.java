package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a co-ordinator wants to do about a referral or one of its requests. Words are personal data:
 * they are in no command's text.
 */
public sealed interface Command {

    ReferralId referral();

    Action action();

    /** About one request. */
    sealed interface AboutRequest extends Command {

        RequestId request();
    }

    /** Answers a question of the agency, which is known by its event. */
    record Clarify(ReferralId referral, RequestId request, UUID question, String text)
            implements AboutRequest {

        @Override
        public Action action() {
            return Action.CLARIFY;
        }

        @Override
        public String toString() {
            return "Clarify[" + request + "]";
        }
    }

    /** Asks the agency about its answer. */
    record Ask(ReferralId referral, RequestId request, String text) implements AboutRequest {

        @Override
        public Action action() {
            return Action.ASK;
        }

        @Override
        public String toString() {
            return "Ask[" + request + "]";
        }
    }

    /** Reminds the agency; what is said with it is optional. */
    record Chase(ReferralId referral, RequestId request, @Nullable String text)
            implements AboutRequest {

        @Override
        public Action action() {
            return Action.CHASE;
        }

        @Override
        public String toString() {
            return "Chase[" + request + "]";
        }
    }

    /** Gives time until then, asked for or not; why in words is optional. */
    record Extend(ReferralId referral, RequestId request, Instant respondBy, @Nullable String text)
            implements AboutRequest {

        @Override
        public Action action() {
            return Action.EXTEND;
        }

        @Override
        public String toString() {
            return "Extend[" + request + "]";
        }
    }

    /** Does not give the time that the agency asked for; why in words is optional. */
    record DeclineExtension(ReferralId referral, RequestId request, @Nullable String text)
            implements AboutRequest {

        @Override
        public Action action() {
            return Action.DECLINE_EXTENSION;
        }

        @Override
        public String toString() {
            return "DeclineExtension[" + request + "]";
        }
    }

    /** What was done here about an answer that its agency corrected or took back. */
    record ConfirmAnswerRecall(
            ReferralId referral, RequestId request, UUID recall, RecallAction done)
            implements AboutRequest {

        @Override
        public Action action() {
            return Action.CONFIRM_ANSWER_RECALL;
        }
    }

    /**
     * Asks no more; why in words is optional.
     *
     * @param requests which; empty means every one that can be
     */
    record Withdraw(
            ReferralId referral,
            List<RequestId> requests,
            WithdrawalCode code,
            @Nullable String text)
            implements Command {

        public Withdraw {
            requests = List.copyOf(requests);
        }

        @Override
        public Action action() {
            return Action.WITHDRAW;
        }

        @Override
        public String toString() {
            return "Withdraw[" + referral + "]";
        }
    }

    /**
     * Has what was sent not used; why in words is optional.
     *
     * @param requests which; empty means every one that can be
     */
    record Recall(
            ReferralId referral, List<RequestId> requests, RecallCode code, @Nullable String text)
            implements Command {

        public Recall {
            requests = List.copyOf(requests);
        }

        @Override
        public Action action() {
            return Action.RECALL;
        }

        @Override
        public String toString() {
            return "Recall[" + referral + "]";
        }
    }

    /** Tells the agencies what is new, and only that. */
    record AddInformation(ReferralId referral, ProposedContent content) implements Command {

        @Override
        public Action action() {
            return Action.ADD_INFORMATION;
        }
    }

    /** Replaces everything that the agencies were told. */
    record Correct(ReferralId referral, RecallCode code, ProposedContent content)
            implements Command {

        @Override
        public Action action() {
            return Action.CORRECT;
        }
    }

    /** Ends the referral, with what it was worth. */
    record Close(ReferralId referral, List<Outcome> outcomes) implements Command {

        public Close {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public Action action() {
            return Action.CLOSE;
        }
    }

    /** Adds what the referral turned out to be worth after it was closed. */
    record AddOutcomes(ReferralId referral, List<Outcome> outcomes) implements Command {

        public AddOutcomes {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public Action action() {
            return Action.ADD_OUTCOMES;
        }
    }

    /** Opens the referral again; why in words is optional. */
    record Reopen(ReferralId referral, ReopeningCode code, @Nullable String text)
            implements Command {

        @Override
        public Action action() {
            return Action.REOPEN;
        }

        @Override
        public String toString() {
            return "Reopen[" + referral + "]";
        }
    }
}
