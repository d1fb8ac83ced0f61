package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/**
 * It is allowed.
 *
 * @param events what is said about it, one or more, in order
 * @param changed the requests that change, as they are then
 * @param subjects whom the content that is sealed in the events asks about; empty without content
 */
public record Decided(
        Command command, List<ReferralEvent> events, List<Request> changed, List<Subject> subjects)
        implements Decision {

    public Decided {
        events = List.copyOf(events);
        changed = List.copyOf(changed);
        subjects = List.copyOf(subjects);
    }
}
