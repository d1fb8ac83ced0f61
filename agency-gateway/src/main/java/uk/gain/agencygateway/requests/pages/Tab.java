package uk.gain.agencygateway.requests.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.RequestState;

/** One part of the inbox. */
record Tab(String text, String href, boolean current) {

    private static final List<RequestState> SHOWN =
            List.of(
                    RequestState.SENT,
                    RequestState.DELIVERED,
                    RequestState.OPENED,
                    RequestState.ACKNOWLEDGED,
                    RequestState.CLARIFICATION_SOUGHT,
                    RequestState.CLARIFIED,
                    RequestState.HIT,
                    RequestState.RECALLED);

    /** All of it, then the states in which the agency has something to do. */
    static List<Tab> of(Map<RequestState, Integer> counts, @Nullable RequestState current) {
        List<Tab> tabs = new ArrayList<>();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        tabs.add(new Tab("All (" + all + ")", "/requests", current == null));
        for (RequestState state : SHOWN) {
            tabs.add(
                    new Tab(
                            "%s (%d)"
                                    .formatted(
                                            RequestLine.words(state),
                                            counts.getOrDefault(state, 0)),
                            "/requests?state=" + state,
                            state == current));
        }
        return tabs;
    }
}
