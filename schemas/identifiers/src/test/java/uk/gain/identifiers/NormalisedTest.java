package uk.gain.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gain.identifiers.Written.Kind;

/** What both sides make of what people write, and the tokens of it that anybody can check. */
class NormalisedTest {

    private static final byte[] KEY = new byte[MatchingKey.BYTES];

    static {
        for (int i = 0; i < KEY.length; i++) {
            KEY[i] = (byte) i;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NATIONAL_INSURANCE_NUMBER | qq 12 34 56 c        | NATIONAL_INSURANCE_NUMBER | QQ123456
                    PHONE                     | 07700 900123         | PHONE                     | +447700900123
                    PHONE                     | +44 (0)7700 900-123  | PHONE                     | +447700900123
                    EMAIL                     | A.Name+x@Example.org | EMAIL                     | a.name@example.org
                    VEHICLE_REGISTRATION      | ab51 oab             | VEHICLE_REGISTRATION      | AB510AB
                    COMPANY_NUMBER            | 1234567              | COMPANY_NUMBER            | 01234567
                    BANK_ACCOUNT              | 12-34-56 87654321    | BANK_ACCOUNT              | 12345687654321
                    ADDRESS                   | Flat 2, 10 Elm Rd, CF10 3AT | ADDRESS            | CF103AT/10/2
                    ORGANISATION_NAME         | The Copper & Tin Co Ltd | ORGANISATION_NAME      | COPPER TIN
                    """)
    void eachIdentifierHasOneWayOfWriting(
            Kind written, String value, TokenKind kind, String normalised) {
        assertThat(Normalised.of(List.of(new Written(written, value))))
                .containsExactly(new Normalised(kind, normalised));
    }

    @Test
    void aPersonIsFoundBySoundAndDateOfBirthHoweverTheNameIsWritten() {
        Set<Normalised> one = person("Elisabeth Tomasz", "03/04/1981");

        assertThat(one).isNotEmpty();
        assertThat(person("TOMASZ, Liz", "1981-04-03")).containsAnyElementsOf(one);
        assertThat(person("Mrs Elizabeth Ann Tomasz", "4 March 1981")).containsAnyElementsOf(one);
        assertThat(person("Elisabeth Tomasz", "03/05/1981")).doesNotContainAnyElementsOf(one);
        assertThat(person("Bruno Tomasz", "03/04/1981")).doesNotContainAnyElementsOf(one);
    }

    @Test
    void whatCannotBeComparedGivesNothing() {
        assertThat(
                        Normalised.of(
                                List.of(
                                        new Written(Kind.PERSON_NAME, "Elisabeth Tomasz"),
                                        new Written(Kind.PHONE, "not known"),
                                        new Written(Kind.NATIONAL_INSURANCE_NUMBER, "QQ000000A"),
                                        new Written(Kind.ADDRESS, "Cardiff"))))
                .isEmpty();
    }

    /** An agency that writes its own program checks it by this. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NATIONAL_INSURANCE_NUMBER | QQ123456
                    PHONE                     | +447700900123
                    """)
    void tokensAreTheFirstSixteenBytesOfTheHmac(TokenKind kind, String value)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] digest =
                mac.doFinal(
                        ("gain-identifier-1\u001f" + kind + "\u001f" + value)
                                .getBytes(StandardCharsets.UTF_8));
        MatchingKey key = new MatchingKey(KEY);
        String token = key.token(new Normalised(kind, value));

        assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(token)))
                .isEqualTo(HexFormat.of().formatHex(digest, 0, 16));
        assertThat(MatchingKey.markOf(token)).isEqualTo(key.mark(new Normalised(kind, value)));
    }

    @Test
    void noOtherKeyMakesTheSameToken() {
        Normalised identifier = new Normalised(TokenKind.PHONE, "+447700900123");
        byte[] other = KEY.clone();
        other[0]++;

        assertThat(new MatchingKey(other).token(identifier))
                .isNotEqualTo(new MatchingKey(KEY).token(identifier));
        assertThatThrownBy(() -> new MatchingKey(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MatchingKey.markOf("AAAA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noIdentifierIsEverPrinted() {
        assertThat(
                        List.of(
                                        new Written(Kind.PERSON_NAME, "Elisabeth Tomasz"),
                                        new Normalised(TokenKind.PHONE, "+447700900123"))
                                .toString())
                .isEqualTo("[Written[PERSON_NAME], Normalised[PHONE]]");
    }

    private static Set<Normalised> person(String name, String born) {
        return Normalised.of(
                List.of(
                        new Written(Kind.PERSON_NAME, name),
                        new Written(Kind.DATE_OF_BIRTH, born)));
    }
}
