package uk.gain.identifiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is compared, in its one way of writing: personal data, never printed. */
public record Normalised(TokenKind kind, String value) {

    /**
     * All that can be compared of one subject, or of one record. What cannot be such an identifier
     * gives nothing, nor does a name without a date of birth.
     */
    public static Set<Normalised> of(Collection<Written> written) {
        Set<Normalised> all = new HashSet<>();
        List<List<String>> names = new ArrayList<>();
        List<LocalDate> births = new ArrayList<>();
        for (Written one : written) {
            String value = one.value();
            switch (one.kind()) {
                case PERSON_NAME ->
                        names.addAll(NameWords.joinedDifferently(NameWords.ofPerson(value)));
                case DATE_OF_BIRTH -> Dates.of(value).ifPresent(births::add);
                case ORGANISATION_NAME ->
                        add(
                                all,
                                TokenKind.ORGANISATION_NAME,
                                Optional.of(String.join(" ", NameWords.ofOrganisation(value)))
                                        .filter(name -> !name.isEmpty()));
                case ADDRESS ->
                        add(
                                all,
                                TokenKind.ADDRESS,
                                Address.of(value)
                                        .filter(address -> !address.premise().isEmpty())
                                        .map(
                                                address ->
                                                        address.postcode()
                                                                + "/"
                                                                + address.premise()));
                case PHONE ->
                        add(all, TokenKind.PHONE, Numbers.phone(value).map(Numbers.Phone::number));
                case EMAIL -> add(all, TokenKind.EMAIL, Numbers.email(value));
                case NATIONAL_INSURANCE_NUMBER ->
                        add(
                                all,
                                TokenKind.NATIONAL_INSURANCE_NUMBER,
                                Numbers.nationalInsurance(value));
                case PASSPORT -> add(all, TokenKind.PASSPORT, Numbers.passport(value));
                case DRIVER_NUMBER -> add(all, TokenKind.DRIVER_NUMBER, Numbers.driver(value));
                case VEHICLE_REGISTRATION ->
                        add(all, TokenKind.VEHICLE_REGISTRATION, Numbers.vehicle(value));
                case COMPANY_NUMBER -> add(all, TokenKind.COMPANY_NUMBER, Numbers.company(value));
                case BANK_ACCOUNT -> add(all, TokenKind.BANK_ACCOUNT, Numbers.account(value));
            }
        }
        for (List<String> name : names) {
            for (String sounds : Sounds.pairs(name)) {
                births.forEach(
                        date ->
                                all.add(
                                        new Normalised(
                                                TokenKind.NAME_AND_DATE_OF_BIRTH,
                                                sounds + "/" + Dates.turned(date))));
            }
        }
        return all;
    }

    private static void add(Set<Normalised> all, TokenKind kind, Optional<String> value) {
        value.ifPresent(text -> all.add(new Normalised(kind, text)));
    }

    @Override
    public String toString() {
        return "Normalised[" + kind + "]";
    }
}
