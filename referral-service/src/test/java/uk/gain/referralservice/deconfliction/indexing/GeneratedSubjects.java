package uk.gain.referralservice.deconfliction.indexing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.gain.identifiers.Latin;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Identifier.Kind;
import uk.gain.referralservice.lifecycle.model.Subject;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;

/**
 * Subjects as regions would write them, from one seed: people of five origins, organisations,
 * vehicles, phones, accounts and addresses. Some are asked about twice or three times, each time in
 * another hand: with slips, nicknames, other transliterations, exchanged days and months, missing
 * middle names, former addresses, changed numbers and names. Among them live those who are easily
 * taken for each other: twins, brothers and sisters, fathers and sons of one name, couples on one
 * landline, and any number of people with a common name.
 */
final class GeneratedSubjects {

    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private final Random random;
    private final Map<Origin, Names> names = new EnumMap<>(Origin.class);
    private final List<String> postcodes = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private int beings;

    private GeneratedSubjects(long seed) {
        this.random = new Random(seed);
        for (Origin origin : Origin.values()) {
            names.put(origin, new Names(origin.forenames(), origin.surnames()));
        }
    }

    private record Names(List<String> forenames, List<String> surnames) {}

    /**
     * A subject as one region wrote it.
     *
     * @param being who or what it really is: equal numbers are one
     * @param group what it is counted under
     */
    record Written(int being, String group, Subject subject) {

        boolean has(Kind... kinds) {
            return subject.identifiers().stream()
                    .anyMatch(identifier -> List.of(kinds).contains(identifier.kind()));
        }
    }

    /** What a person really is called, was born on and can be reached by. */
    private record Being(
            int number,
            Origin origin,
            String forename,
            @Nullable String middle,
            String surname,
            LocalDate born,
            String address,
            String formerAddress,
            String mobile,
            @Nullable String landline,
            String insurance,
            String email,
            String car,
            String passport,
            String driver,
            String account) {}

    /** As many beings as asked for, every one written at least once. */
    static List<Written> of(long seed, int beings) {
        GeneratedSubjects generated = new GeneratedSubjects(seed);
        for (int i = 0; i < Math.max(500, beings / 5); i++) {
            generated.postcodes.add(generated.postcode());
        }
        while (generated.beings < beings) {
            generated.next();
        }
        return List.copyOf(generated.written);
    }

    private void next() {
        int kind = random.nextInt(100);
        if (kind < 80) {
            person();
        } else if (kind < 88) {
            organisation();
        } else {
            thing(kind);
        }
    }

    private void person() {
        Origin origin =
                switch (random.nextInt(20)) {
                    case 0, 1, 2 -> Origin.POLISH;
                    case 3, 4, 5 -> Origin.ARABIC;
                    case 6, 7, 8 -> Origin.URDU;
                    case 9, 10 -> Origin.CHINESE;
                    default -> Origin.ENGLISH;
                };
        Being being = being(origin);
        write(being);
        if (chance(6)) {
            write(relative(being));
        }
    }

    private Being being(Origin origin) {
        return new Being(
                beings++,
                origin,
                forename(origin),
                chance(45) ? forename(origin) : null,
                common(names(origin).surnames()),
                born(),
                address(),
                address(),
                "07" + digits(9),
                chance(40) ? "0" + Origin.pick(List.of("29", "121", "161", "113"), random) : null,
                insurance(),
                "",
                car(),
                digits(9),
                LETTERS.charAt(random.nextInt(20)) + "XXXX" + digits(6) + "X" + digits(1) + "AB",
                digits(14));
    }

    /** A twin, a brother or sister, a son of the father's name, or a partner; not the same. */
    private Being relative(Being being) {
        Origin origin = being.origin();
        int who = random.nextInt(20);
        boolean twin = who == 0;
        boolean sameName = who >= 1 && who <= 3;
        boolean partner = who >= 4 && who <= 9;
        String forename = being.forename();
        while (!sameName && forename.equals(being.forename())) {
            forename = forename(origin);
        }
        Being fresh = being(origin);
        return new Being(
                fresh.number(),
                origin,
                forename,
                fresh.middle(),
                partner && random.nextBoolean() ? fresh.surname() : being.surname(),
                twin
                        ? being.born()
                        : sameName ? being.born().minusDays(9000 + random.nextInt(4000)) : born(),
                being.address(),
                being.formerAddress(),
                fresh.mobile(),
                being.landline(),
                fresh.insurance(),
                fresh.email(),
                fresh.car(),
                fresh.passport(),
                fresh.driver(),
                fresh.account());
    }

    private void write(Being being) {
        int times = chance(20) ? chance(15) ? 3 : 2 : 1;
        String landline =
                being.landline() == null ? null : being.landline() + landlineEnding(being);
        String email =
                Latin.compact(being.forename()).toLowerCase(Locale.ROOT)
                        + "."
                        + Latin.compact(being.surname()).toLowerCase(Locale.ROOT)
                        + being.number()
                        + "@example.org";
        for (int time = 0; time < times; time++) {
            List<Identifier> identifiers = new ArrayList<>();
            add(identifiers, Kind.NAME, 100, () -> name(being));
            add(identifiers, Kind.ALIAS, 6, () -> being.forename().substring(0, 2) + "z");
            add(identifiers, Kind.DATE_OF_BIRTH, 86, () -> birth(being.born()));
            add(
                    identifiers,
                    Kind.ADDRESS,
                    68,
                    () -> street(chance(25) ? being.formerAddress() : being.address()));
            add(
                    identifiers,
                    Kind.PHONE,
                    45,
                    () -> phone(chance(35) ? "07" + digits(9) : being.mobile()));
            if (landline != null) {
                add(identifiers, Kind.PHONE, 25, () -> phone(landline));
            }
            add(identifiers, Kind.NATIONAL_INSURANCE_NUMBER, 22, () -> code(being.insurance()));
            add(identifiers, Kind.EMAIL, 12, () -> email);
            add(identifiers, Kind.VEHICLE_REGISTRATION, 12, () -> code(being.car()));
            add(identifiers, Kind.PASSPORT, 7, () -> code(being.passport()));
            add(identifiers, Kind.DRIVER_NUMBER, 7, () -> code(being.driver()));
            add(identifiers, Kind.BANK_ACCOUNT, 6, () -> code(being.account()));
            written(being.number(), being.origin().name(), SubjectKind.PERSON, identifiers);
        }
    }

    /** The same for all of one address. */
    private static String landlineEnding(Being being) {
        int ending = Math.floorMod(being.address().hashCode(), 10_000_000);
        String national = String.format(Locale.ROOT, "2%07d", ending);
        return being.landline() != null && being.landline().length() == 3
                ? national
                : national.substring(0, 7);
    }

    private String name(Being being) {
        String forename = word(being.origin(), being.forename());
        String surname =
                word(
                        being.origin(),
                        chance(2) ? common(names(being.origin()).surnames()) : being.surname());
        String middle = being.middle();
        String middleWord =
                middle == null || chance(50)
                        ? ""
                        : chance(20) ? middle.substring(0, 1) : word(being.origin(), middle);
        boolean familyFirst = being.origin() == Origin.CHINESE ? chance(45) : chance(3);
        String inOrder =
                familyFirst
                        ? surname + " " + forename + " " + middleWord
                        : forename + " " + middleWord + " " + surname;
        if (chance(8)) {
            inOrder = surname.toUpperCase(Locale.ROOT) + ", " + forename + " " + middleWord;
        }
        String titled = chance(8) ? "Mr " + inOrder : inOrder;
        return (chance(10) ? titled.toUpperCase(Locale.ROOT) : titled)
                .replaceAll(" +", " ")
                .strip();
    }

    private String word(Origin origin, String word) {
        if (word.startsWith("Al-")) {
            return Origin.pick(List.of("Al-", "Al-", "Al ", "El-", "Al"), random)
                    + word(origin, word.substring(3));
        }
        String original = origin.original(word);
        if (!original.isEmpty() && chance(3)) {
            return original;
        }
        int often = origin == Origin.ENGLISH ? 15 : 40;
        String put = chance(often) ? origin.variant(word, random) : word;
        put = put.replace("-", chance(45) ? Origin.pick(List.of(" ", "-"), random) : "");
        if (chance(5)) {
            put = Handwriting.slip(put, random);
        }
        return chance(1) ? Handwriting.slip(Handwriting.slip(put, random), random) : put;
    }

    private String birth(LocalDate born) {
        LocalDate date = born;
        int fault = random.nextInt(100);
        if (fault < 4 && born.getDayOfMonth() <= 12) {
            date = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        } else if (fault < 6) {
            date = LocalDate.of(born.getYear(), 1, 1);
        } else if (fault < 8) {
            date = born.plusYears(random.nextBoolean() ? 1 : 10);
        } else if (fault < 10) {
            date = born.withDayOfMonth(1 + random.nextInt(28));
        } else if (fault < 11) {
            date = born.withMonth(1 + random.nextInt(12));
        }
        return chance(40) ? BRITISH.format(date) : date.toString();
    }

    private LocalDate born() {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(57 * 365));
        return chance(3) ? LocalDate.of(day.getYear(), 1, 1) : day;
    }

    private void organisation() {
        int number = beings++;
        String family = common(names(Origin.pick(List.of(Origin.values()), random)).surnames());
        String trade =
                Origin.pick(
                        List.of(
                                "Haulage",
                                "Motors",
                                "Food Stores",
                                "Cleaning Services",
                                "Logistics",
                                "Recruitment",
                                "Car Wash",
                                "Building Supplies",
                                "Nail Bar",
                                "Foods"),
                        random);
        String company = digits(8);
        String address = address();
        int times = chance(30) ? 2 : 1;
        for (int time = 0; time < times; time++) {
            List<Identifier> identifiers = new ArrayList<>();
            add(
                    identifiers,
                    Kind.NAME,
                    100,
                    () ->
                            (chance(6) ? Handwriting.slip(family, random) : family)
                                    + " "
                                    + (chance(4) ? Handwriting.slip(trade, random) : trade)
                                    + Origin.pick(
                                            List.of(" Ltd", " Limited", "", " (UK) Ltd"), random));
            add(identifiers, Kind.COMPANY_NUMBER, 55, () -> code(company));
            add(identifiers, Kind.ADDRESS, 75, () -> street(address));
            add(identifiers, Kind.VEHICLE_REGISTRATION, 8, () -> car());
            written(number, "ORGANISATION", SubjectKind.ORGANISATION, identifiers);
        }
    }

    private void thing(int kind) {
        int number = beings++;
        int times = chance(30) ? 2 : 1;
        SubjectKind what =
                List.of(
                                SubjectKind.VEHICLE,
                                SubjectKind.PHONE,
                                SubjectKind.ACCOUNT,
                                SubjectKind.ADDRESS)
                        .get(kind % 4);
        String value =
                switch (what) {
                    case VEHICLE -> car();
                    case PHONE -> "07" + digits(9);
                    case ACCOUNT -> digits(14);
                    case ADDRESS, PERSON, ORGANISATION -> address();
                };
        for (int time = 0; time < times; time++) {
            List<Identifier> identifiers = new ArrayList<>();
            switch (what) {
                case VEHICLE -> add(identifiers, Kind.VEHICLE_REGISTRATION, 100, () -> code(value));
                case PHONE -> add(identifiers, Kind.PHONE, 100, () -> phone(value));
                case ACCOUNT -> add(identifiers, Kind.BANK_ACCOUNT, 100, () -> code(value));
                case ADDRESS, PERSON, ORGANISATION ->
                        add(
                                identifiers,
                                Kind.ADDRESS,
                                100,
                                () -> chance(50) ? value : value.replace(",", " Cardiff,"));
            }
            written(number, what.name(), what, identifiers);
        }
    }

    private void written(int being, String group, SubjectKind kind, List<Identifier> identifiers) {
        written.add(
                new Written(
                        being,
                        group,
                        new Subject(
                                new UUID(being, written.size()),
                                kind,
                                SubjectRole.SUSPECT,
                                identifiers,
                                null)));
    }

    private void add(List<Identifier> identifiers, Kind kind, int percent, Supplier<String> value) {
        if (chance(percent)) {
            identifiers.add(new Identifier(kind, value.get()));
        }
    }

    /** With a slip now and then, in small letters or with blanks. */
    private String code(String code) {
        String typed = chance(3) ? Handwriting.slip(code, random) : code;
        if (chance(25)) {
            return typed.toLowerCase(Locale.ROOT);
        }
        return chance(30) ? typed.substring(0, 2) + " " + typed.substring(2) : typed;
    }

    private String phone(String national) {
        String typed = chance(2) ? Handwriting.slip(national, random) : national;
        return switch (random.nextInt(4)) {
            case 0 -> "+44" + typed.substring(1);
            case 1 -> typed.substring(0, 5) + " " + typed.substring(5);
            case 2 -> "0044 " + typed.substring(1);
            default -> typed;
        };
    }

    private String street(String address) {
        return switch (random.nextInt(4)) {
            case 0 -> address.toUpperCase(Locale.ROOT);
            case 1 -> address.replace("Road", "Rd").replace(",", "");
            case 2 -> address.substring(address.lastIndexOf(' ', address.length() - 5) + 1);
            default -> address;
        };
    }

    private String address() {
        return 1
                + random.nextInt(140)
                + " "
                + Origin.pick(List.of("Station", "Church", "Mill", "Park", "Victoria"), random)
                + " Road, "
                + Origin.pick(postcodes, random);
    }

    private String postcode() {
        return Origin.pick(List.of("CF", "M", "B", "LS", "L", "NE", "BS", "NG", "S", "SA"), random)
                + (1 + random.nextInt(30))
                + " "
                + random.nextInt(10)
                + LETTERS.charAt(random.nextInt(20))
                + LETTERS.charAt(random.nextInt(20));
    }

    private String insurance() {
        return ""
                + LETTERS.charAt(random.nextInt(20))
                + LETTERS.charAt(random.nextInt(20))
                + digits(6)
                + (chance(80) ? "ABCD".charAt(random.nextInt(4)) : "");
    }

    private String car() {
        return ""
                + LETTERS.charAt(random.nextInt(20))
                + LETTERS.charAt(random.nextInt(20))
                + digits(2)
                + LETTERS.charAt(random.nextInt(20))
                + LETTERS.charAt(random.nextInt(20))
                + LETTERS.charAt(random.nextInt(20));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private Names names(Origin origin) {
        return Objects.requireNonNull(names.get(origin));
    }

    private String forename(Origin origin) {
        return common(names(origin).forenames());
    }

    /** The first of a list far more often than the last, as names are. */
    private String common(List<String> from) {
        double skewed = Math.pow(random.nextDouble(), 2.2);
        return from.get((int) (skewed * from.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
