package uk.gain.auditservice.finding.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; absent criteria do not restrict, and all that are given must hold.
 *
 * @param actor opaque subject of who acted
 * @param organisation code of the organisation of who acted
 * @param recipient code of an organisation that something was handed to
 * @param from the event's time, from and including
 * @param to the event's time, up to and excluding
 * @param asOf only what a checkpoint covered that was signed by then, up to and including
 * @param asOfSize only the first so many entries of the log
 */
public record Search(
        @Nullable UUID referralId,
        @Nullable String reference,
        @Nullable String actor,
        @Nullable String organisation,
        @Nullable String operation,
        @Nullable String outcome,
        @Nullable String objectId,
        @Nullable String recipient,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant asOf,
        @Nullable Long asOfSize) {

    private static final Search ALL =
            new Search(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Every entry about one referral. */
    public static Search trailOf(UUID referral) {
        return ALL.about(referral);
    }

    /** Everything that one person or system did. */
    public static Search actsOf(String subject) {
        return new Search(
                null, null, subject, null, null, null, null, null, null, null, null, null);
    }

    /** Everything that one person or system was allowed to do. */
    public static Search allowedActsOf(String subject) {
        return new Search(
                null, null, subject, null, null, "ALLOWED", null, null, null, null, null, null);
    }

    /** The same, between these times of the events: from and including, up to and excluding. */
    public Search between(Instant newFrom, Instant newTo) {
        return new Search(
                referralId,
                reference,
                actor,
                organisation,
                operation,
                outcome,
                objectId,
                recipient,
                newFrom,
                newTo,
                asOf,
                asOfSize);
    }

    /** The same, about one referral. */
    public Search about(UUID referral) {
        return new Search(
                referral,
                reference,
                actor,
                organisation,
                operation,
                outcome,
                objectId,
                recipient,
                from,
                to,
                asOf,
                asOfSize);
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
        add(criteria, "recipient", recipient);
        add(criteria, "from", from);
        add(criteria, "to", to);
        add(criteria, "asOf", asOf);
        add(criteria, "asOfSize", asOfSize);
        return criteria;
    }

    /**
     * What was asked, as the record of the look-up keeps it. A criterion that matches nothing may
     * be anything that somebody typed, a name for instance, so that only which criterion it was is
     * kept.
     */
    public Stream<String> asked(boolean matched) {
        return criteria().stream().map(each -> matched ? each.toString() : each.name());
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
