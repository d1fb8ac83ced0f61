package uk.gain.referralservice.lifecycle.model;

/** One identifier as the requesting unit wrote it. */
public record Identifier(Kind kind, String value) {

    /** What it identifies by. */
    public enum Kind {
        NAME,
        ALIAS,
        DATE_OF_BIRTH,
        ADDRESS,
        PHONE,
        EMAIL,
        NATIONAL_INSURANCE_NUMBER,
        PASSPORT,
        DRIVER_NUMBER,
        VEHICLE_REGISTRATION,
        COMPANY_NUMBER,
        BANK_ACCOUNT
    }

    /** Without the value: identifiers end up in no log. */
    @Override
    public String toString() {
        return "Identifier[" + kind + "]";
    }
}
