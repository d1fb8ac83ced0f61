package uk.gain.referralservice.deconfliction.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is known of one subject, as marks: keyed digests that are equal when what they stand for is
 * equal, and say nothing without the key. Marks of different keys, or of different kinds, are never
 * equal but by chance (one in four thousand million).
 */
public record Evidence(
        Nature nature,
        List<Name> names,
        List<Birth> births,
        Set<Identifying> identifying,
        Set<Place> places) {

    public Evidence {
        names = List.copyOf(names);
        births = List.copyOf(births);
        identifying = Set.copyOf(identifying);
        places = Set.copyOf(places);
    }

    /**
     * What kinds of subject can be one by their names: persons persons, organisations their like.
     */
    public enum Nature {
        PERSON,
        ORGANISATION,
        ADDRESS,
        THING
    }

    /**
     * One name or alias, in the order of its parts.
     *
     * @param joined whether two of its words were made one, which is a guess: only if every word
     *     then agrees was it right
     */
    public record Name(List<Part> parts, boolean joined) {

        public Name {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One word of a name.
     *
     * @param same marks of its spelling and of the names it is short for
     * @param sounds marks of how it sounds, in English and across transliterations
     * @param slips marks of its spelling with one letter left out: two words with a slip of one
     *     letter between them (left out, put in, mistaken, or two exchanged) share one
     * @param initial mark of its first letter
     * @param initialOnly whether the first letter is all that was written
     * @param common whether many bear it, so that two who do are less likely one
     * @param light whether so many bear it beside a name of their own that it tells little
     */
    public record Part(
            Set<Integer> same,
            Set<Integer> sounds,
            Set<Integer> slips,
            int initial,
            boolean initialOnly,
            boolean common,
            boolean light) {

        public Part {
            same = Set.copyOf(same);
            sounds = Set.copyOf(sounds);
            slips = Set.copyOf(slips);
        }
    }

    /**
     * A date of birth.
     *
     * @param whole mark of the date
     * @param turned mark of the date in which day and month cannot be told apart
     * @param year mark of the year alone
     * @param yearAndMonth marks of two of its three parts, as are the next
     * @param assumed whether it is a first of January, which stands for "not known" as often as not
     */
    public record Birth(
            int whole,
            int turned,
            int year,
            int yearAndMonth,
            int yearAndDay,
            int dayAndMonth,
            boolean assumed) {}

    /**
     * An identifier that nobody else has, or one that a household shares.
     *
     * @param kind which kind of identifier; of some a subject has but one
     * @param shared whether people who live together share it: a landline
     */
    public record Identifying(Kind kind, int mark, boolean shared) {

        /** Of the first two a subject has only one, so that two which differ speak against it. */
        public enum Kind {
            NATIONAL_INSURANCE_NUMBER(true),
            COMPANY_NUMBER(true),
            PASSPORT(false),
            DRIVER_NUMBER(false),
            VEHICLE_REGISTRATION(false),
            PHONE(false),
            EMAIL(false),
            BANK_ACCOUNT(false);

            private final boolean onlyOne;

            Kind(boolean onlyOne) {
                this.onlyOne = onlyOne;
            }

            boolean onlyOne() {
                return onlyOne;
            }
        }
    }

    /**
     * Where the subject is or was.
     *
     * @param premise mark of the postcode with the number or name of the house; 0 when the address
     *     does not say
     * @param postcode mark of the whole postcode
     * @param district mark of its first half
     */
    public record Place(int premise, int postcode, int district) {}

    static <T> boolean meet(Collection<T> one, Collection<T> other) {
        return one.stream().anyMatch(other::contains);
    }
}
