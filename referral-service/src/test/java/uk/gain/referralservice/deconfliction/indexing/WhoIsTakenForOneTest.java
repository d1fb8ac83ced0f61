package uk.gain.referralservice.deconfliction.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.deconfliction.indexing.SubjectsForTests.person;
import static uk.gain.referralservice.deconfliction.indexing.SubjectsForTests.subject;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gain.referralservice.deconfliction.model.BlindIndex.Blinded;
import uk.gain.referralservice.deconfliction.model.MatchRule;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Subject;
import uk.gain.referralservice.lifecycle.model.SubjectKind;

/** The rule in examples: by tokens and by evidence, as the service does it. */
class WhoIsTakenForOneTest {

    private static final String BORN = "1984-03-07";

    @TempDir Path folder;
    private KeyedIndex index;

    @BeforeEach
    void key() throws Exception {
        IndexKeyset.create(folder.resolve("keyset.json"));
        index = new KeyedIndex(IndexKeyset.read(folder.resolve("keyset.json")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mohammed Hussain | Muhammad Husayn",
                "Mohammed Usman Khan | Usman Khan",
                "Robert Featherstone | Bob Featherstone",
                "Katarzyna Wójcik | Kasia Wojcik",
                "Krzysztof Łukaszewicz | KRZYSZTOF LUKASZEWICZ",
                "Zhang Xiaoming | Xiao-ming Zhang",
                "Zhou Qiang | Chou Chiang",
                "Xu Mei | Hsu Mei",
                "محمد حسن | Mohammed Hassan",
                "Abd al-Rahman Qasim | Abdulrahman Kassem",
                "SMITHSON, Joanne Mary | Joanne Smithson",
                "Liam O'Brien | Liam OBrien",
                "Youssef Darwish | Yusuf Darwich",
                "Margaret Thistlewood | Margret Thistelwood",
                "J Thistlewood | Jonathan Thistlewood"
            })
    void aNameVariantAndTheDateOfBirthAreEnough(String one, String other) {
        assertThat(
                        one(
                                person("NAME", one, "DATE_OF_BIRTH", BORN),
                                person("NAME", other, "DATE_OF_BIRTH", "07/03/1984")))
                .isTrue();
    }

    @Test
    void dayAndMonthMayBeExchanged() {
        assertThat(
                        one(
                                person("NAME", "Ada Quill", "DATE_OF_BIRTH", "1984-03-07"),
                                person("NAME", "Ada Quill", "DATE_OF_BIRTH", "1984-07-03")))
                .isTrue();
    }

    @Test
    void aNameAloneIsNotEnough() {
        assertThat(one(person("NAME", "Ada Quill"), person("NAME", "Ada Quill"))).isFalse();
        assertThat(
                        one(
                                person("NAME", "Ada Quill", "DATE_OF_BIRTH", "1984-03-07"),
                                person("NAME", "Ada Quill", "DATE_OF_BIRTH", "1991-11-21")))
                .isFalse();
    }

    @Test
    void aNameAndTheHouseAreEnoughUnlessFatherAndSonLiveThere() {
        Subject father = person("NAME", "John Smith", "ADDRESS", "12 Mill Rd, CF10 1AA");
        Subject sameAddress =
                person("NAME", "Jon Smith", "ADDRESS", "12 Mill Road Cardiff CF101AA");

        assertThat(one(father, sameAddress)).isTrue();
        assertThat(
                        one(
                                born("1950-02-11", "John Smith", "12 Mill Rd, CF10 1AA"),
                                born("1979-08-30", "John Smith", "12 Mill Rd, CF10 1AA")))
                .isFalse();
    }

    @Test
    void twinsAreTwo() {
        assertThat(
                        one(
                                born(BORN, "Usman Khan", "12 Mill Rd, CF10 1AA"),
                                born(BORN, "Bilal Khan", "12 Mill Rd, CF10 1AA")))
                .isFalse();
        assertThat(
                        one(
                                born(BORN, "Mohammed Usman Khan", "12 Mill Rd, CF10 1AA"),
                                born(BORN, "Mohammed Bilal Khan", "12 Mill Rd, CF10 1AA")))
                .isFalse();
    }

    @Test
    void twoStrangersWithACommonNameAndTheFirstOfJanuaryAreTwo() {
        assertThat(
                        one(
                                person("NAME", "Mohammed Ahmed", "DATE_OF_BIRTH", "1990-01-01"),
                                person("NAME", "Mohammed Ahmed", "DATE_OF_BIRTH", "1990-01-01")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NATIONAL_INSURANCE_NUMBER | QQ 12 34 56 C | qq123456",
                "VEHICLE_REGISTRATION | AB10 CDE | ab1OcDE",
                "PHONE | 07700 900123 | +44 7700 900123",
                "COMPANY_NUMBER | 1234567 | 01234567",
                "BANK_ACCOUNT | 20-00-00 12345678 | GB33 BUKB 2000 0012 3456 78",
                "EMAIL | J.Doe+x@googlemail.com | jdoe@gmail.com",
                "PASSPORT | 123 456 789 | 123456789",
                "DRIVER_NUMBER | MORGA 657054 SM9IJ | MORGA657054SM91J 35"
            })
    void anIdentifierThatNobodyElseHasDecidesWhateverTheNames(
            String kind, String one, String other) {
        assertThat(
                        one(
                                person("NAME", "Ada Quill", kind, one, "DATE_OF_BIRTH", BORN),
                                person("NAME", "Bo Other", kind, other)))
                .isTrue();
    }

    @Test
    void aVehicleIsFoundInWhoeverDrivesIt() {
        assertThat(
                        one(
                                subject(SubjectKind.VEHICLE, "VEHICLE_REGISTRATION", "AB10CDE"),
                                person("NAME", "Ada Quill", "VEHICLE_REGISTRATION", "AB10 CDE")))
                .isTrue();
    }

    @Test
    void aLandlineIsSharedByThoseWhoLiveTogether() {
        assertThat(
                        one(
                                person("NAME", "Ada Quill", "PHONE", "029 2018 0000"),
                                person("NAME", "Bo Other", "PHONE", "02920180000")))
                .isFalse();
        assertThat(
                        one(
                                person("NAME", "Ada Quill", "PHONE", "029 2018 0000"),
                                person("NAME", "Ada Quill", "PHONE", "02920180000")))
                .isTrue();
    }

    @Test
    void organisationsAreOneByNameAndHouseWhateverTheirLegalForm() {
        assertThat(
                        one(
                                subject(
                                        SubjectKind.ORGANISATION,
                                        "NAME",
                                        "Quillfeather Haulage Ltd",
                                        "ADDRESS",
                                        "Unit 3, 12 Mill Rd, CF10 1AA"),
                                subject(
                                        SubjectKind.ORGANISATION,
                                        "NAME",
                                        "QUILLFEATHER HAULAGE (UK) LIMITED",
                                        "ADDRESS",
                                        "Unit 3 12 Mill Road Cardiff CF10 1AA")))
                .isTrue();
    }

    @Test
    void oneHouseInABlockIsNotAnother() {
        assertThat(
                        one(
                                subject(
                                        SubjectKind.ADDRESS,
                                        "ADDRESS",
                                        "Flat 3, 12 Mill Rd CF10 1AA"),
                                subject(
                                        SubjectKind.ADDRESS,
                                        "ADDRESS",
                                        "Flat 5, 12 Mill Rd CF10 1AA")))
                .isFalse();
        assertThat(
                        one(
                                subject(
                                        SubjectKind.ADDRESS,
                                        "ADDRESS",
                                        "Flat 3, 12 Mill Rd CF10 1AA"),
                                subject(
                                        SubjectKind.ADDRESS,
                                        "ADDRESS",
                                        "12 Mill Road, flat 3, CF101AA")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, Unknown Male",
        "PHONE, 00000000000",
        "NATIONAL_INSURANCE_NUMBER, QQ000000A",
        "VEHICLE_REGISTRATION, NOT KNOWN",
        "DATE_OF_BIRTH, 01/01/1900",
        "ADDRESS, No fixed abode"
    })
    void whatStandsForNotKnownFindsNobody(String kind, String value) {
        Subject known = person("NAME", "Ada Quill", kind, value);
        Subject other = person("NAME", "Bo Other", kind, value);

        assertThat(one(known, other)).isFalse();
    }

    private Subject born(String born, String name, String address) {
        return person("NAME", name, "DATE_OF_BIRTH", born, "ADDRESS", address);
    }

    private boolean one(Subject mine, Subject theirs) {
        Blinded one = blinded(1, mine);
        Blinded other = blinded(2, theirs);
        return !Collections.disjoint(one.tokens(), other.tokens())
                && MatchRule.weigh(index.open(one.evidence()), index.open(other.evidence()))
                        .enough();
    }

    private Blinded blinded(long referral, Subject subject) {
        return index.blind("TN", new ReferralId(new UUID(1, referral)), List.of(subject))
                .getFirst();
    }
}
