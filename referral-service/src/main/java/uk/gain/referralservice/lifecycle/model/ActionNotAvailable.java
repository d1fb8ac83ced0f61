package uk.gain.referralservice.lifecycle.model;

import java.util.List;
import java.util.Set;

/**
 * The state does not allow it.
 *
 * @param state of the request, or OPEN or CLOSED of the referral
 * @param available what is, with that request or with that referral
 * @param because the requests that stand against it, where an action of the referral depends on
 *     them
 */
public record ActionNotAvailable(
        Action action, String state, Set<Action> available, List<Request> because)
        implements Decision {

    public ActionNotAvailable {
        available = Set.copyOf(available);
        because = List.copyOf(because);
    }
}
