package uk.gain.referralservice.deconfliction.indexing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.gain.identifiers.Address;
import uk.gain.identifiers.Dates;
import uk.gain.identifiers.NameWords;
import uk.gain.identifiers.Sounds;
import uk.gain.referralservice.deconfliction.model.Evidence.Nature;
import uk.gain.referralservice.lifecycle.model.Identifier;

/**
 * By which a subject is found again, under one key. A token for candidates joins two things (a date
 * of birth and an initial, a postcode and an initial), so that none of them stands for a common
 * value whose frequency would give it away; only identifiers that nobody else has stand alone.
 */
record Tokens(Key key) {

    /** Two subjects that may be the same share one of these. */
    Set<UUID> candidates(Known known) {
        Set<UUID> tokens = new HashSet<>();
        known.exact()
                .forEach(exact -> tokens.add(key.token("exact " + exact.kind(), exact.value())));
        if (known.nature() == Nature.ADDRESS) {
            known.addresses().stream()
                    .filter(address -> !address.premise().isEmpty())
                    .forEach(
                            address ->
                                    tokens.add(
                                            key.token(
                                                    "house",
                                                    address.postcode() + "/" + address.premise())));
        }
        known.names().stream()
                .flatMap(name -> NameWords.joinedDifferently(name).stream())
                .forEach(name -> named(name, known, tokens));
        return tokens;
    }

    private void named(List<String> name, Known known, Set<UUID> tokens) {
        Set<String> initials =
                name.stream().flatMap(word -> initials(word).stream()).collect(Collectors.toSet());
        for (String initial : initials) {
            known.births()
                    .forEach(
                            date ->
                                    tokens.add(
                                            key.token(
                                                    "born, initial",
                                                    Dates.turned(date) + "/" + initial)));
            known.addresses()
                    .forEach(
                            address ->
                                    tokens.add(
                                            key.token(
                                                    "postcode, initial",
                                                    known.nature()
                                                            + "/"
                                                            + address.postcode()
                                                            + "/"
                                                            + initial)));
        }
        for (String pair : Sounds.pairs(name)) {
            known.births().forEach(date -> bornInPart(date, pair, tokens));
        }
    }

    private void bornInPart(LocalDate date, String pair, Set<UUID> tokens) {
        String year = String.valueOf(date.getYear());
        String day = date.getMonthValue() + "-" + date.getDayOfMonth();
        tokens.add(key.token("year, sounds", year + "/" + pair));
        tokens.add(key.token("day, sounds", day + "/" + pair));
    }

    /** Also of the names it is short for, as they sound: C and K are one. */
    private static Set<String> initials(String word) {
        return Sounds.ofForms(word).stream()
                .map(skeleton -> skeleton.substring(0, 1))
                .collect(Collectors.toSet());
    }

    /** What an exact search of the region finds the subject by. */
    Set<UUID> lookUps(String rocu, List<Identifier> identifiers) {
        Set<UUID> lookUps = new HashSet<>();
        for (Identifier identifier : identifiers) {
            lookUp(rocu, identifier).ifPresent(lookUps::add);
            if (identifier.kind() == Identifier.Kind.ADDRESS) {
                Address.of(identifier.value())
                        .ifPresent(address -> lookUps.add(searched(rocu, address.postcode())));
            }
        }
        return lookUps;
    }

    /** A name as written but for case, accents and titles; an address by house, or by postcode. */
    Optional<UUID> lookUp(String rocu, Identifier identifier) {
        String value = identifier.value();
        Optional<String> normal =
                switch (identifier.kind()) {
                    case NAME, ALIAS ->
                            Optional.of(String.join(" ", NameWords.ofPerson(value)))
                                    .filter(name -> !name.isEmpty())
                                    .map(name -> "name/" + name);
                    case DATE_OF_BIRTH -> Dates.of(value).map(date -> "born/" + date);
                    case ADDRESS ->
                            Address.of(value)
                                    .map(
                                            address ->
                                                    address.premise().isEmpty()
                                                            ? address.postcode()
                                                            : address.postcode()
                                                                    + "/"
                                                                    + address.premise());
                    case PHONE,
                            EMAIL,
                            NATIONAL_INSURANCE_NUMBER,
                            PASSPORT,
                            DRIVER_NUMBER,
                            VEHICLE_REGISTRATION,
                            COMPANY_NUMBER,
                            BANK_ACCOUNT ->
                            Known.exact(identifier)
                                    .map(exact -> exact.kind() + "/" + exact.value());
                };
        return normal.map(text -> searched(rocu, text));
    }

    private UUID searched(String rocu, String normal) {
        return key.token("search in " + rocu, normal);
    }
}
