package uk.gain.identifiers;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** By what a subject and a record are compared, and which identifiers that takes. */
public enum TokenKind {
    /**
     * How the first and the last name sound, with the names they are short for, and the date of
     * birth, where day and month may be exchanged: wide enough for what people write.
     */
    NAME_AND_DATE_OF_BIRTH,
    /** Without the legal form. */
    ORGANISATION_NAME,
    /** Postcode, and number or name of the house with the flat. */
    ADDRESS,
    /** In E.164. */
    PHONE,
    EMAIL,
    /** Without the last letter. */
    NATIONAL_INSURANCE_NUMBER,
    PASSPORT,
    /** Without the issue number. */
    DRIVER_NUMBER,
    VEHICLE_REGISTRATION,
    /** Eight places. */
    COMPANY_NUMBER,
    /** Sort code and account number. */
    BANK_ACCOUNT;

    /** The kinds that can be made of records that hold these identifiers. */
    public static Set<TokenKind> of(Collection<Written.Kind> held) {
        return Arrays.stream(values())
                .filter(kind -> held.containsAll(kind.takes()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenKind.class)));
    }

    private Set<Written.Kind> takes() {
        return switch (this) {
            case NAME_AND_DATE_OF_BIRTH ->
                    Set.of(Written.Kind.PERSON_NAME, Written.Kind.DATE_OF_BIRTH);
            case ORGANISATION_NAME -> Set.of(Written.Kind.ORGANISATION_NAME);
            case ADDRESS -> Set.of(Written.Kind.ADDRESS);
            case PHONE -> Set.of(Written.Kind.PHONE);
            case EMAIL -> Set.of(Written.Kind.EMAIL);
            case NATIONAL_INSURANCE_NUMBER -> Set.of(Written.Kind.NATIONAL_INSURANCE_NUMBER);
            case PASSPORT -> Set.of(Written.Kind.PASSPORT);
            case DRIVER_NUMBER -> Set.of(Written.Kind.DRIVER_NUMBER);
            case VEHICLE_REGISTRATION -> Set.of(Written.Kind.VEHICLE_REGISTRATION);
            case COMPANY_NUMBER -> Set.of(Written.Kind.COMPANY_NUMBER);
            case BANK_ACCOUNT -> Set.of(Written.Kind.BANK_ACCOUNT);
        };
    }
}
