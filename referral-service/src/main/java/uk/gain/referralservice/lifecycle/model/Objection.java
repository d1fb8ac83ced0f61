package uk.gain.referralservice.lifecycle.model;

/**
 * One reason why a draft is not taken.
 *
 * @param field where in the draft, e.g. content.subjects[0].role
 * @param message for the co-ordinator: what to change; never holds a value of the content
 */
public record Objection(String field, Rule rule, String message) {

    /** The rules at the door. */
    public enum Rule {
        CLASSIFICATION_TOO_HIGH,
        CRITERION_MISSING,
        MORILE_TIER_OUT_OF_RANGE,
        INTERCEPT_PRODUCT_NOT_EXCLUDED,
        UNIT_NOT_SERVED,
        RESPOND_BY_IN_THE_PAST,
        SUBJECT_MISSING,
        SUBJECT_ROLE_MISSING,
        IDENTIFIER_MISSING,
        DATE_OF_BIRTH_MALFORMED,
        DATE_OF_BIRTH_NOT_IN_THE_PAST,
        NATIONAL_INSURANCE_NUMBER_MALFORMED,
        VEHICLE_REGISTRATION_MALFORMED,
        PHONE_MALFORMED,
        COMPANY_NUMBER_MALFORMED,
        POSTCODE_MALFORMED,
        EMAIL_MALFORMED,
        AGENCY_UNKNOWN,
        AGENCY_DISABLED,
        AREA_NOT_OF_INTEREST,
        LEGAL_GATEWAY_MISSING,
        NOBODY_TO_ASK
    }
}
