package uk.gain.agencygateway.requests.model;

/** What an identifier identifies by. */
public enum IdentifierKind {
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
    BANK_ACCOUNT,
    UNKNOWN
}
