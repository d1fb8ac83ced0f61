package uk.gain.referralservice.importing.model;

import java.util.List;
import java.util.Map;

/** What was found at a place of a file. */
public sealed interface Row {

    /** Where it begins. */
    Place at();

    /** Where whatever follows it begins. */
    Place next();

    /**
     * Its values; what is empty is left out.
     *
     * @param values more than one for repeatable columns only
     */
    record Read(Place at, Place next, Map<Column, List<String>> values) implements Row {

        public Read {
            values = Map.copyOf(values);
        }

        /** Without the values: they end up in no log. */
        @Override
        public String toString() {
            return "Read[line " + at.line() + "]";
        }
    }

    /** Nothing can be made of it. */
    record Unreadable(Place at, Place next, Complaint complaint) implements Row {}
}
