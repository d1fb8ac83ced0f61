package uk.gain.identifiers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers and codes in one way of writing each. Where letters and digits are taken for each other
 * by eye (O and 0, I and 1), they are one. What cannot be such a number is empty: nobody is found
 * by it.
 */
public final class Numbers {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String HERE = "GB";
    private static final int SHORTEST_PHONE = 7;

    private Numbers() {}

    /** Without the last letter, which tells only when it was issued and is often left out. */
    public static Optional<String> nationalInsurance(String written) {
        String compact = Latin.compact(written);
        if (compact.length() != 8 && compact.length() != 9) {
            return Optional.empty();
        }
        String digits = byEye(compact.substring(2, 8));
        return digits.matches("[0-9]{6}") && !isFiller(digits)
                ? Optional.of(compact.substring(0, 2) + digits)
                : Optional.empty();
    }

    public static Optional<String> vehicle(String written) {
        return telling(byEye(Latin.compact(written)), 3);
    }

    public static Optional<String> passport(String written) {
        return telling(byEye(Latin.compact(written)), 6);
    }

    /** The sixteen that are on the licence, without the issue number behind them. */
    public static Optional<String> driver(String written) {
        String compact = byEye(Latin.compact(written));
        return telling(compact.length() > 16 ? compact.substring(0, 16) : compact, 8);
    }

    /** Eight places, as Companies House has them: 1234567 is 01234567. */
    public static Optional<String> company(String written) {
        String compact = Latin.compact(written);
        boolean digitsOnly = compact.matches("[0-9]{4,8}");
        return telling(digitsOnly ? "0".repeat(8 - compact.length()) + compact : compact, 4);
    }

    /** Sort code and account, also out of an IBAN of ours; any other IBAN whole. */
    public static Optional<String> account(String written) {
        String compact = Latin.compact(written);
        if (compact.matches("GB[0-9]{2}[A-Z]{4}[0-9]{14}")) {
            return Optional.of(compact.substring(8));
        }
        String digits = compact.replaceAll("[^0-9]", "");
        return telling(compact.matches("[A-Z]{2}[0-9]{2}.+") ? compact : digits, 8);
    }

    public static Optional<String> email(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            return Optional.empty();
        }
        String box = address.substring(0, at).replaceAll("\\+.*", "");
        String host = address.substring(at + 1).replace("googlemail.com", "gmail.com");
        return Optional.of((host.equals("gmail.com") ? box.replace(".", "") : box) + "@" + host);
    }

    /** In E.164, and whether people who live together share it. */
    public static Optional<Phone> phone(String written) {
        try {
            PhoneNumber number = PHONES.parse(written, HERE);
            return PHONES.isPossibleNumber(number)
                            && telling(nationalOf(number), SHORTEST_PHONE).isPresent()
                    ? Optional.of(
                            new Phone(
                                    PHONES.format(number, PhoneNumberFormat.E164),
                                    PHONES.getNumberType(number) == PhoneNumberType.FIXED_LINE))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /**
     * A telephone number.
     *
     * @param landline of a place rather than a person
     */
    public record Phone(String number, boolean landline) {

        @Override
        public String toString() {
            return "Phone[]";
        }
    }

    private static String nationalOf(PhoneNumber number) {
        return PHONES.getNationalSignificantNumber(number);
    }

    private static Optional<String> telling(String value, int shortest) {
        return value.length() >= shortest && !isFiller(value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** 000000, 07999999999 and the like stand for "not known". */
    private static boolean isFiller(String value) {
        return value.matches("[A-Z0-9]{0,2}([A-Z0-9])\\1{4,}[A-Z]?|N[O0]TKN[O0]WN|UNKN[O0]WN");
    }

    private static String byEye(String compact) {
        return compact.replace('O', '0').replace('I', '1');
    }
}
