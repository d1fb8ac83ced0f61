package uk.gain.referralservice.deconfliction.model;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import uk.gain.referralservice.deconfliction.model.Evidence.Birth;
import uk.gain.referralservice.deconfliction.model.Evidence.Identifying;
import uk.gain.referralservice.deconfliction.model.Evidence.Nature;
import uk.gain.referralservice.deconfliction.model.Evidence.Place;

/**
 * When two subjects are taken for one.
 *
 * <p>Each thing they have in common, or that sets them apart, weighs about as many bits as it is
 * unlikely between two strangers (the way of Fellegi and Sunter, 1969): a date of birth is shared
 * by one in some 20,000, which is 14 bits. Among 100,000 subjects a stranger must be less likely
 * than one in 100,000, which is 17 bits; {@link #ENOUGH} asks for 20, because an alert that is
 * wrong costs two co-ordinators a call, and a missed one can cost an operation.
 *
 * <ul>
 *   <li>An identifier nobody else has decides alone: two that ask about one car, phone or account
 *       must know of each other, whatever the names they have for its user.
 *   <li>A name is never enough: in a large pool most equal names are of different people. A name
 *       variant and the date of birth are, also with day and month exchanged. A name and the house
 *       are, unless the dates of birth speak against it (father and son).
 *   <li>A first of January weighs little, because it stands for an unknown date.
 *   <li>One surname with different forenames weighs against: brothers, sisters and twins share the
 *       rest. One forename with different surnames does not: people marry.
 * </ul>
 *
 * <p>The figures that the weights were set by are printed by {@code DeconflictionFigures} in the
 * tests, on generated people.
 */
public final class MatchRule {

    /** Bits that make a match. */
    public static final int ENOUGH = 20;

    private MatchRule() {}

    /** What was found in common, or to set two apart; each named once. */
    public enum Finding {
        IDENTIFIER_EQUAL(40),
        SHARED_IDENTIFIER_EQUAL(11),
        ONLY_ONE_AND_DIFFERENT(-6),
        LONG_NAME_EQUAL(20),
        NAME_EQUAL(15),
        COMMON_NAME_EQUAL(11),
        NAME_ALIKE(9),
        COMMON_NAME_ALIKE(7),
        NAME_MOSTLY_ALIKE(4),
        FORENAME_ALIKE(4),
        ONE_WORD_ALIKE(2),
        SURNAME_ONLY(-8),
        NAMES_DIFFERENT(-14),
        BIRTH_EQUAL(14),
        BIRTH_ASSUMED_EQUAL(6),
        BIRTH_DAY_AND_MONTH_EXCHANGED(12),
        BIRTH_IN_PART(5),
        BIRTH_YEAR_OF_ASSUMED(5),
        BIRTH_DIFFERENT(-10),
        HOUSE_EQUAL(13),
        POSTCODE_EQUAL(12),
        DISTRICT_EQUAL(4),
        ADDRESS_ITSELF_EQUAL(20);

        private final int bits;

        Finding(int bits) {
            this.bits = bits;
        }

        /** How much it weighs; below zero it speaks against a match. */
        public int bits() {
            return bits;
        }
    }

    /** What two subjects have in common and what sets them apart. */
    public record Weighed(Set<Finding> findings) {

        public Weighed {
            findings = Set.copyOf(findings);
        }

        /** The sum. */
        public int bits() {
            return findings.stream().mapToInt(Finding::bits).sum();
        }

        /** Whether the two are taken for one. */
        public boolean enough() {
            return bits() >= ENOUGH;
        }
    }

    /** Compares two subjects; which comes first makes no difference. */
    public static Weighed weigh(Evidence one, Evidence other) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        identifiers(one, other, findings);
        if (one.nature() == other.nature()) {
            NameAgreement.between(one, other).ifPresent(findings::add);
            births(one, other, findings);
            places(one, other, findings);
        }
        return new Weighed(findings);
    }

    private static void identifiers(Evidence one, Evidence other, Set<Finding> findings) {
        for (Identifying mine : one.identifying()) {
            if (other.identifying().contains(mine)) {
                findings.add(
                        mine.shared() ? Finding.SHARED_IDENTIFIER_EQUAL : Finding.IDENTIFIER_EQUAL);
            }
        }
        for (Identifying.Kind kind : Identifying.Kind.values()) {
            if (kind.onlyOne() && has(one, kind) && has(other, kind) && !equal(one, other, kind)) {
                findings.add(Finding.ONLY_ONE_AND_DIFFERENT);
            }
        }
    }

    private static void births(Evidence one, Evidence other, Set<Finding> findings) {
        one.births().stream()
                .flatMap(mine -> other.births().stream().map(theirs -> birth(mine, theirs)))
                .max(Comparator.comparingInt(Finding::bits))
                .ifPresent(findings::add);
    }

    private static Finding birth(Birth mine, Birth theirs) {
        if (mine.whole() == theirs.whole()) {
            return mine.assumed() ? Finding.BIRTH_ASSUMED_EQUAL : Finding.BIRTH_EQUAL;
        }
        if (mine.turned() == theirs.turned()) {
            return Finding.BIRTH_DAY_AND_MONTH_EXCHANGED;
        }
        if (mine.assumed() != theirs.assumed() && mine.year() == theirs.year()) {
            return Finding.BIRTH_YEAR_OF_ASSUMED;
        }
        boolean inPart =
                mine.yearAndMonth() == theirs.yearAndMonth()
                        || mine.yearAndDay() == theirs.yearAndDay()
                        || (mine.dayAndMonth() == theirs.dayAndMonth() && !mine.assumed());
        return inPart ? Finding.BIRTH_IN_PART : Finding.BIRTH_DIFFERENT;
    }

    private static void places(Evidence one, Evidence other, Set<Finding> findings) {
        one.places().stream()
                .flatMap(mine -> other.places().stream().flatMap(theirs -> place(mine, theirs)))
                .max(Comparator.comparingInt(Finding::bits))
                .ifPresent(
                        finding ->
                                findings.add(
                                        finding == Finding.HOUSE_EQUAL
                                                        && one.nature() == Nature.ADDRESS
                                                ? Finding.ADDRESS_ITSELF_EQUAL
                                                : finding));
    }

    private static Stream<Finding> place(Place mine, Place theirs) {
        if (mine.premise() != 0 && mine.premise() == theirs.premise()) {
            return Stream.of(Finding.HOUSE_EQUAL);
        }
        if (mine.postcode() == theirs.postcode()) {
            return Stream.of(Finding.POSTCODE_EQUAL);
        }
        return mine.district() == theirs.district()
                ? Stream.of(Finding.DISTRICT_EQUAL)
                : Stream.empty();
    }

    private static boolean has(Evidence evidence, Identifying.Kind kind) {
        return evidence.identifying().stream().anyMatch(identifying -> identifying.kind() == kind);
    }

    private static boolean equal(Evidence one, Evidence other, Identifying.Kind kind) {
        return one.identifying().stream()
                .filter(identifying -> identifying.kind() == kind)
                .anyMatch(other.identifying()::contains);
    }
}
