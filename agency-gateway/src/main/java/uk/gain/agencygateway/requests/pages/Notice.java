package uk.gain.agencygateway.requests.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.Matters;
import uk.gain.agencygateway.requests.model.Request;

/** Something that waits for the agency, and where it is dealt with. */
record Notice(String text, String link, String href) {

    static List<Notice> of(Request request) {
        String here = "/requests/" + request.id().value();
        Matters matters = request.matters();
        List<Notice> notices = new ArrayList<>();
        matters.recalls()
                .forEach(
                        recall ->
                                notices.add(
                                        new Notice(
                                                "What was sent was recalled. Use none of it.",
                                                "Say what you did about what you hold",
                                                confirmation(here, recall))));
        if (matters.moreToFetch() && request.servesContent()) {
            notices.add(
                    new Notice(
                            "Content was added or corrected since it was last fetched.",
                            "Read it",
                            here + "/content"));
        }
        matters.corrections()
                .forEach(
                        correction ->
                                notices.add(
                                        new Notice(
                                                "What was sent was wrong and is replaced.",
                                                "Say what you did about what you hold",
                                                confirmation(here, correction))));
        if (request.availableActions().contains(Action.ANSWER_QUESTION)) {
            notices.add(
                    new Notice(
                            "The co-ordinator asks you something.",
                            "Read the question and answer it",
                            here + "/messages"));
        }
        return List.copyOf(notices);
    }

    private static String confirmation(String here, UUID recall) {
        return here + "/recall-confirmation?recallId=" + recall;
    }
}
