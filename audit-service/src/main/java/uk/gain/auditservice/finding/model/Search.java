package uk.gain.auditservice.finding.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; absent criteria do not restrict.
 *
 * @param actor opaque subject of who acted
 * @param organisation code of the organisation of who acted
 * @param from the event's time, from and including
 * @param to the event's time, up to and excluding
 */
public record Search(
        @Nullable UUID referralId,
        @Nullable String reference,
        @Nullable String actor,
        @Nullable String organisation,
        @Nullable String operation,
        @Nullable String outcome,
        @Nullable String objectId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Every entry about one referral. */
    public static Search trailOf(UUID referralId) {
        return new Search(referralId, null, null, null, null, null, null, null, null);
    }

    /** The criteria that were given, in a fixed order; none if everything is looked for. */
    public List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        add(criteria, "referralId", referralId);
        add(criteria, "reference", reference);
        add(criteria, "actor", actor);
        add(criteria, "organisation", organisation);
        add(criteria, "operation", operation);
        add(criteria, "outcome", outcome);
        add(criteria, "objectId", objectId);
        add(criteria, "from", from);
        add(criteria, "to", to);
        return criteria;
    }

    private static void add(List<Criterion> criteria, String name, @Nullable Object value) {
        if (value != null) {
            criteria.add(new Criterion(name, value.toString()));
        }
    }

    /** One criterion that was given. */
    public record Criterion(String name, String value) {

        @Override
        public String toString() {
            return name + "=" + value;
        }
    }
}
