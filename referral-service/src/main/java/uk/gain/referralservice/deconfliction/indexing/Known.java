package uk.gain.referralservice.deconfliction.indexing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.gain.identifiers.Address;
import uk.gain.identifiers.Dates;
import uk.gain.identifiers.NameWords;
import uk.gain.identifiers.Numbers;
import uk.gain.referralservice.deconfliction.model.Evidence.Identifying;
import uk.gain.referralservice.deconfliction.model.Evidence.Nature;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Subject;
import uk.gain.referralservice.lifecycle.model.SubjectKind;

/** What is known of a subject, normalised and still in the clear: it never leaves this package. */
record Known(
        Nature nature,
        List<List<String>> names,
        List<LocalDate> births,
        List<Exact> exact,
        List<Address> addresses) {

    /** An identifier that is the same or is not. */
    record Exact(Identifying.Kind kind, String value, boolean shared) {

        @Override
        public String toString() {
            return "Exact[" + kind + "]";
        }
    }

    static Known of(Subject subject) {
        Nature nature = nature(subject.kind());
        List<List<String>> names = new ArrayList<>();
        List<LocalDate> births = new ArrayList<>();
        List<Exact> exact = new ArrayList<>();
        List<Address> addresses = new ArrayList<>();
        for (Identifier identifier : subject.identifiers()) {
            String value = identifier.value();
            switch (identifier.kind()) {
                case NAME, ALIAS -> {
                    List<String> words = words(nature, value);
                    if (!words.isEmpty()) {
                        names.add(words);
                    }
                }
                case DATE_OF_BIRTH -> Dates.of(value).ifPresent(births::add);
                case ADDRESS -> Address.of(value).ifPresent(addresses::add);
                case PHONE,
                        EMAIL,
                        NATIONAL_INSURANCE_NUMBER,
                        PASSPORT,
                        DRIVER_NUMBER,
                        VEHICLE_REGISTRATION,
                        COMPANY_NUMBER,
                        BANK_ACCOUNT ->
                        exact(identifier).ifPresent(exact::add);
            }
        }
        return new Known(nature, names, births, exact, addresses);
    }

    static Optional<Exact> exact(Identifier identifier) {
        String value = identifier.value();
        return switch (identifier.kind()) {
            case NATIONAL_INSURANCE_NUMBER ->
                    Numbers.nationalInsurance(value)
                            .map(own(Identifying.Kind.NATIONAL_INSURANCE_NUMBER));
            case PASSPORT -> Numbers.passport(value).map(own(Identifying.Kind.PASSPORT));
            case DRIVER_NUMBER -> Numbers.driver(value).map(own(Identifying.Kind.DRIVER_NUMBER));
            case VEHICLE_REGISTRATION ->
                    Numbers.vehicle(value).map(own(Identifying.Kind.VEHICLE_REGISTRATION));
            case COMPANY_NUMBER -> Numbers.company(value).map(own(Identifying.Kind.COMPANY_NUMBER));
            case BANK_ACCOUNT -> Numbers.account(value).map(own(Identifying.Kind.BANK_ACCOUNT));
            case EMAIL -> Numbers.email(value).map(own(Identifying.Kind.EMAIL));
            case PHONE ->
                    Numbers.phone(value)
                            .map(
                                    phone ->
                                            new Exact(
                                                    Identifying.Kind.PHONE,
                                                    phone.number(),
                                                    phone.landline()));
            case NAME, ALIAS, DATE_OF_BIRTH, ADDRESS -> Optional.empty();
        };
    }

    static List<String> words(Nature nature, String name) {
        return nature == Nature.ORGANISATION
                ? NameWords.ofOrganisation(name)
                : NameWords.ofPerson(name);
    }

    private static Function<String, Exact> own(Identifying.Kind kind) {
        return value -> new Exact(kind, value, false);
    }

    private static Nature nature(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> Nature.PERSON;
            case ORGANISATION -> Nature.ORGANISATION;
            case ADDRESS -> Nature.ADDRESS;
            case VEHICLE, PHONE, ACCOUNT -> Nature.THING;
        };
    }

    @Override
    public String toString() {
        return "Known[" + nature + "]";
    }
}
