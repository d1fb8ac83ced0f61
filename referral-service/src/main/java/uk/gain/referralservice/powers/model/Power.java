package uk.gain.referralservice.powers.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;

/**
 * One version of one rule: a statutory power to disclose.
 *
 * @param id the same for all versions, e.g. CCA2013-S7
 * @param version from 1; a higher version replaces the lower ones from its first day on
 * @param from legal classes that may disclose, or ANY
 * @param to legal classes that may receive, or ANY
 * @param bothWays whether those who may receive may also disclose to those who may disclose
 * @param purposes for which it permits; at least one
 * @param categories what it permits to disclose; empty means every category
 * @param validFrom the first day on which this version counts
 * @param validTo the last day on which it permits anything; absent while it is in force
 * @param note what a reader should know, above all what a lawyer has still to confirm
 * @param example true for the shipped example data
 */
public record Power(
        String id,
        int version,
        String statute,
        String provision,
        Set<String> from,
        Set<String> to,
        boolean bothWays,
        Set<LawfulPurpose> purposes,
        Set<InformationCategory> categories,
        Onward onward,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String note,
        boolean example) {

    /** In place of a legal class: every one. */
    public static final String ANY = "ANY";

    private static final Pattern ID = Pattern.compile("[A-Z0-9-]{1,60}");

    public Power {
        if (!isId(id)) {
            throw new IllegalArgumentException("A power's id is 1 to 60 of A-Z, 0-9 and hyphen");
        }
        if (version < 1) {
            throw new IllegalArgumentException("Versions of " + id + " count from 1");
        }
        if (from.isEmpty() || to.isEmpty() || purposes.isEmpty()) {
            throw new IllegalArgumentException(
                    id + " says who may disclose, to whom, and for which purposes");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(id + " cannot end before it begins");
        }
        from = Set.copyOf(from);
        to = Set.copyOf(to);
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
    }

    /** Whether the text could be an id at all. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** As it is kept with each disclosure asked for under it. */
    public LegalGateway gateway() {
        return new LegalGateway(id, version, onward);
    }

    /** What stands against the disclosure on that day; empty when this power permits it. */
    public Optional<Bar> bars(Disclosure disclosure, LocalDate on) {
        if (on.isBefore(validFrom) || (validTo != null && on.isAfter(validTo))) {
            return Optional.of(Bar.NOT_IN_FORCE);
        }
        if (!permitsDirection(disclosure.from(), disclosure.to())) {
            return Optional.of(Bar.OTHER_DIRECTION);
        }
        if (!purposes.contains(disclosure.purpose())) {
            return Optional.of(Bar.OTHER_PURPOSE);
        }
        if (!categories.isEmpty() && !categories.containsAll(disclosure.categories())) {
            return Optional.of(Bar.OTHER_CATEGORY);
        }
        return Optional.empty();
    }

    private boolean permitsDirection(String discloser, String recipient) {
        return (names(from, discloser) && names(to, recipient))
                || (bothWays && names(to, discloser) && names(from, recipient));
    }

    private static boolean names(Set<String> classes, String legalClass) {
        return classes.contains(ANY) || classes.contains(legalClass);
    }

    /** Why a power does not permit a disclosure. */
    public enum Bar {
        /** The rule data holds no such power. */
        UNKNOWN,
        /** It did not yet, or does no longer, permit anything on that day. */
        NOT_IN_FORCE,
        /** It permits disclosure between other classes of body. */
        OTHER_DIRECTION,
        /** It permits disclosure for other purposes. */
        OTHER_PURPOSE,
        /** It does not permit everything that is asked for to be disclosed. */
        OTHER_CATEGORY
    }
}
