package uk.gain.referralservice.clock.model;

/** What a day is to an agency, and so whether its hours count. */
public sealed interface Day {

    record Working() implements Day {}

    /** Saturday or Sunday. */
    record Weekend() implements Day {}

    /**
     * A bank holiday of the agency's nation.
     *
     * @param name as published, e.g. "Boxing Day (substitute day)"
     */
    record BankHoliday(String name) implements Day {}

    /** A day on which this agency does not work although its nation does. */
    record AgencyHoliday() implements Day {}

    /** Only the hours of working days count. */
    default boolean counts() {
        return this instanceof Working;
    }
}
