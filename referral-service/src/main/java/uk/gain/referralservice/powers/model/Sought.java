package uk.gain.referralservice.powers.model;

import java.util.List;

/** What came of looking for a power that permits a disclosure. */
public sealed interface Sought {

    record Permitted(Power power) implements Sought {}

    /**
     * None does.
     *
     * @param looked each power that was looked at, and what stands against it
     */
    record NotPermitted(List<Looked> looked) implements Sought {

        public NotPermitted {
            looked = List.copyOf(looked);
        }
    }

    /** A power that does not permit it, and why. */
    record Looked(String id, Power.Bar bar) {}
}
