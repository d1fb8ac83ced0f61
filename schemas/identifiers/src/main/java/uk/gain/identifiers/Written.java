package uk.gain.identifiers;

/** One identifier as somebody wrote it: personal data, never printed. */
public record Written(Kind kind, String value) {

    /** What it identifies by. */
    public enum Kind {
        PERSON_NAME,
        ORGANISATION_NAME,
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

    @Override
    public String toString() {
        return "Written[" + kind + "]";
    }
}
