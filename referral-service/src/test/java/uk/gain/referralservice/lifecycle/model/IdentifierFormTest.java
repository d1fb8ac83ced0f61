package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.NOW;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE_OF_BIRTH | 1984-03-07",
                "DATE_OF_BIRTH | 7/3/1984",
                "DATE_OF_BIRTH | 07.03.1984",
                "DATE_OF_BIRTH | 07-03-1984",
                "DATE_OF_BIRTH | 7  mar 1984",
                "DATE_OF_BIRTH | 29 February 1984",
                "DATE_OF_BIRTH | 2026-11-22",
                "DATE_OF_BIRTH | 1896-11-23",
                "NATIONAL_INSURANCE_NUMBER | ZZ041784A",
                "NATIONAL_INSURANCE_NUMBER | zz 04 17 84 a",
                "NATIONAL_INSURANCE_NUMBER | ZZ-041784",
                "VEHICLE_REGISTRATION | zz68 lav",
                "VEHICLE_REGISTRATION | 1A",
                "VEHICLE_REGISTRATION | B-AB 1234",
                "PHONE | +447700900417",
                "PHONE | 07700 900 417",
                "PHONE | 07700-900417",
                "PHONE | +44 (0)7700 900417",
                "PHONE | (029) 2018 0999",
                "PHONE | 0033 1 99 00 12 34",
                "PHONE | 7700900417",
                "COMPANY_NUMBER | zz990417",
                "COMPANY_NUMBER | 417",
                "COMPANY_NUMBER | R0000417",
                "COMPANY_NUMBER | IP12345R",
                "ADDRESS | 17 Invented Row, Madeupham, ZZ1 4AB",
                "ADDRESS | 17 invented row, madeupham zz14ab",
                "ADDRESS | Flat B12A, Invented Row",
                "ADDRESS | Somewhere near ZZ10 4",
                "ADDRESS | Plot 9, Skarnbarrow Yard",
                "EMAIL | somebody@mail.example",
                "NAME | x",
                "PASSPORT | whatever it may be"
            })
    void whatOfficersReallyWriteIsTaken(Identifier.Kind kind, String value) {
        assertThat(objection(kind, value)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE_OF_BIRTH | 1984-02-30 | DATE_OF_BIRTH_MALFORMED",
                "DATE_OF_BIRTH | 29 February 1985 | DATE_OF_BIRTH_MALFORMED",
                "DATE_OF_BIRTH | 03/25/1984 | DATE_OF_BIRTH_MALFORMED",
                "DATE_OF_BIRTH | about 1984 | DATE_OF_BIRTH_MALFORMED",
                "DATE_OF_BIRTH | 2026-11-23 | DATE_OF_BIRTH_NOT_IN_THE_PAST",
                "DATE_OF_BIRTH | 1896-11-22 | DATE_OF_BIRTH_NOT_IN_THE_PAST",
                "NATIONAL_INSURANCE_NUMBER | ZZ04178A | NATIONAL_INSURANCE_NUMBER_MALFORMED",
                "NATIONAL_INSURANCE_NUMBER | ZZ041784E | NATIONAL_INSURANCE_NUMBER_MALFORMED",
                "NATIONAL_INSURANCE_NUMBER | DZ041784A | NATIONAL_INSURANCE_NUMBER_MALFORMED",
                "NATIONAL_INSURANCE_NUMBER | ZO041784A | NATIONAL_INSURANCE_NUMBER_MALFORMED",
                "VEHICLE_REGISTRATION | ZZ68LAVXX | VEHICLE_REGISTRATION_MALFORMED",
                "VEHICLE_REGISTRATION | white van | VEHICLE_REGISTRATION_MALFORMED",
                "VEHICLE_REGISTRATION | 1 | VEHICLE_REGISTRATION_MALFORMED",
                "PHONE | 0770090041 7 ext 2 | PHONE_MALFORMED",
                "PHONE | 07711 9004 | PHONE_MALFORMED",
                "PHONE | 07700 900417 8 | PHONE_MALFORMED",
                "PHONE | +0447700900417 | PHONE_MALFORMED",
                "COMPANY_NUMBER | ZZ99041 | COMPANY_NUMBER_MALFORMED",
                "COMPANY_NUMBER | 123456789 | COMPANY_NUMBER_MALFORMED",
                "ADDRESS | 17 Invented Row, ZZ1 4A | POSTCODE_MALFORMED",
                "ADDRESS | 17 Invented Row, ZZ1 4ACD | POSTCODE_MALFORMED",
                "ADDRESS | 17 Invented Row, zz1 4ci | POSTCODE_MALFORMED",
                "EMAIL | somebody at mail.example | EMAIL_MALFORMED",
                "EMAIL | somebody@mail | EMAIL_MALFORMED"
            })
    void whatCannotBeOneIsRefusedByItsRule(Identifier.Kind kind, String value, String rule) {
        assertThat(objection(kind, value)).isEqualTo(rule);
    }

    private static String objection(Identifier.Kind kind, String value) {
        return IdentifierForm.objection(new Identifier(kind, value), "field", NOW)
                .map(
                        objection -> {
                            assertThat(objection.message()).doesNotContain(value);
                            return objection.rule().name();
                        })
                .orElse("none");
    }
}
