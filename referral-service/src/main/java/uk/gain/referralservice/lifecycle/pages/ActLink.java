package uk.gain.referralservice.lifecycle.pages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.Action;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;

/** Something that can be done now, and the page on which it is done. */
record ActLink(String href, String text) {

    static List<ActLink> of(UUID referral, Collection<Action> available) {
        return available.stream()
                .sorted()
                .map(action -> new ActLink(href(referral, action), title(action)))
                .toList();
    }

    /** Withdrawing and recalling are done with the referral, where this request can be chosen. */
    static List<ActLink> of(UUID referral, FollowedRequest request) {
        return request.availableActions().stream()
                .sorted()
                .map(
                        action ->
                                new ActLink(
                                        switch (action) {
                                            case WITHDRAW, RECALL -> href(referral, action);
                                            case CLARIFY,
                                                    ASK,
                                                    CHASE,
                                                    EXTEND,
                                                    DECLINE_EXTENSION,
                                                    CONFIRM_ANSWER_RECALL,
                                                    ADD_INFORMATION,
                                                    CORRECT,
                                                    REPRIORITISE,
                                                    CLOSE,
                                                    ADD_OUTCOMES,
                                                    REOPEN ->
                                                    "/referrals/%s/requests/%s/act/%s"
                                                            .formatted(
                                                                    referral,
                                                                    request.request().asked().id(),
                                                                    slug(action));
                                        },
                                        title(action)))
                .toList();
    }

    private static String href(UUID referral, Action action) {
        return switch (action) {
            case ADD_INFORMATION, CORRECT ->
                    "/referrals/%s/content/%s".formatted(referral, slug(action));
            case REPRIORITISE -> "/referrals/%s/priority".formatted(referral);
            case CLARIFY,
                    ASK,
                    CHASE,
                    EXTEND,
                    DECLINE_EXTENSION,
                    CONFIRM_ANSWER_RECALL,
                    WITHDRAW,
                    RECALL,
                    CLOSE,
                    ADD_OUTCOMES,
                    REOPEN ->
                    "/referrals/%s/act/%s".formatted(referral, slug(action));
        };
    }

    /** CONFIRM_ANSWER_RECALL is confirm-answer-recall. */
    static String slug(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String title(Action action) {
        return switch (action) {
            case CLARIFY -> "Answer the agency’s question";
            case ASK -> "Ask the agency about its answer";
            case CHASE -> "Remind the agency";
            case EXTEND -> "Give more time";
            case DECLINE_EXTENSION -> "Decline more time";
            case CONFIRM_ANSWER_RECALL -> "Confirm what you did about a corrected answer";
            case WITHDRAW -> "Withdraw";
            case RECALL -> "Recall what was sent";
            case ADD_INFORMATION -> "Add information";
            case CORRECT -> "Correct what was sent";
            case REPRIORITISE -> "Change how soon an answer is needed";
            case CLOSE -> "Close the referral";
            case ADD_OUTCOMES -> "Add outcomes";
            case REOPEN -> "Open the referral again";
        };
    }
}
