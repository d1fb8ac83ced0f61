package uk.gain.referralservice.lifecycle.model;

import static uk.gain.referralservice.lifecycle.model.Objection.Rule.COMPANY_NUMBER_MALFORMED;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.DATE_OF_BIRTH_MALFORMED;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.DATE_OF_BIRTH_NOT_IN_THE_PAST;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.EMAIL_MALFORMED;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.NATIONAL_INSURANCE_NUMBER_MALFORMED;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.PHONE_MALFORMED;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.POSTCODE_MALFORMED;
import static uk.gain.referralservice.lifecycle.model.Objection.Rule.VEHICLE_REGISTRATION_MALFORMED;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether an identifier can be one at all. A slip of the pen at the door is a wrong answer, or the
 * wrong person's answer, later. What officers really write is taken: spaces, hyphens, lower case,
 * dates with the day first, numbers with or without the country.
 *
 * <p>Sources: National Insurance numbers, HMRC's NIM39110 (prefixes that are never issued, such as
 * the samples' ZZ, are taken: only impossible letters are refused); postcodes, BS 7666; phones,
 * E.164 and Ofcom's numbering plan; companies, the register's prefixes. Registrations are 2 to 8
 * letters and digits, because foreign vehicles are asked about too.
 */
final class IdentifierForm {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST_LIFE_IN_YEARS = 130;

    private static final Pattern NINO =
            Pattern.compile("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]?");
    private static final Pattern REGISTRATION =
            Pattern.compile("(?=.*\\d)(?=.*[A-Z])[A-Z0-9]{2,8}");
    private static final Pattern PHONE =
            Pattern.compile("\\+[1-9]\\d{6,14}|00[1-9]\\d{6,13}|0[1-9]\\d{8,9}|7\\d{9}");
    private static final Pattern COMPANY =
            Pattern.compile("\\d{1,8}|(?=.{8}$)[A-Z]{2}\\d{4,6}[A-Z]{0,2}|R\\d{7}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** The end of an address that is meant as a postcode: both parts, if misspelt. */
    private static final Pattern MEANT_AS_POSTCODE =
            Pattern.compile(
                    "(?:^|[\\s,])([A-Z]{1,2}\\d[A-Z\\d]?\\s+\\d(?=[A-Z\\d]*[A-Z])[A-Z\\d]{1,3}"
                            + "|[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2,3})\\.?$");

    private static final Pattern POSTCODE =
            Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[ABD-HJLNP-UW-Z]{2}");

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    format("uuuu-M-d"),
                    format("d/M/uuuu"),
                    format("d-M-uuuu"),
                    format("d.M.uuuu"),
                    format("d MMM uuuu"),
                    format("d MMMM uuuu"));

    private IdentifierForm() {}

    /** What is wrong with it, if anything, without quoting it. */
    static Optional<Objection> objection(Identifier identifier, String field, Instant now) {
        String value = identifier.value();
        return switch (identifier.kind()) {
            case DATE_OF_BIRTH -> dateOfBirth(value, field, now);
            case NATIONAL_INSURANCE_NUMBER ->
                    unless(
                            NINO.matcher(bare(value)).matches(),
                            field,
                            NATIONAL_INSURANCE_NUMBER_MALFORMED,
                            "A National Insurance number is two letters, six digits and a last"
                                    + " letter A to D, e.g. ZZ 12 34 56 C; the first letters are"
                                    + " never D, F, I, Q, U or V, the second never O.");
            case VEHICLE_REGISTRATION ->
                    unless(
                            REGISTRATION.matcher(bare(value)).matches(),
                            field,
                            VEHICLE_REGISTRATION_MALFORMED,
                            "A registration is 2 to 8 letters and digits, at least one of each.");
            case PHONE ->
                    unless(
                            PHONE.matcher(
                                            bare(value)
                                                    .replace("+44(0)", "+44")
                                                    .replaceAll("[()]", ""))
                                    .matches(),
                            field,
                            PHONE_MALFORMED,
                            "A phone number is one of the United Kingdom with its 0, or any with"
                                    + " its country, e.g. 07700 900417 or +447700900417.");
            case COMPANY_NUMBER ->
                    unless(
                            COMPANY.matcher(bare(value)).matches(),
                            field,
                            COMPANY_NUMBER_MALFORMED,
                            "A company number is up to eight digits, or two letters and six"
                                    + " digits.");
            case ADDRESS -> postcode(value, field);
            case EMAIL ->
                    unless(
                            EMAIL.matcher(value.strip()).matches(),
                            field,
                            EMAIL_MALFORMED,
                            "An e-mail address is one address, with an @ and a domain.");
            case NAME, ALIAS, PASSPORT, DRIVER_NUMBER, BANK_ACCOUNT -> Optional.empty();
        };
    }

    /** As the contract carries it: dates as ISO 8601, everything else as it was written. */
    static Identifier asSent(Identifier identifier) {
        return identifier.kind() == Identifier.Kind.DATE_OF_BIRTH
                ? date(identifier.value())
                        .map(date -> new Identifier(identifier.kind(), date.toString()))
                        .orElse(identifier)
                : identifier;
    }

    private static Optional<Objection> dateOfBirth(String value, String field, Instant now) {
        Optional<LocalDate> born = date(value);
        if (born.isEmpty()) {
            return Optional.of(
                    new Objection(
                            field,
                            DATE_OF_BIRTH_MALFORMED,
                            "Give a real date, e.g. 1984-03-07 or 7/3/1984."));
        }
        LocalDate today = now.atZone(LONDON).toLocalDate();
        return unless(
                !born.get().isAfter(today)
                        && born.get().isAfter(today.minusYears(LONGEST_LIFE_IN_YEARS)),
                field,
                DATE_OF_BIRTH_NOT_IN_THE_PAST,
                "A date of birth is today or before, and not more than 130 years ago.");
    }

    private static Optional<Objection> postcode(String value, String field) {
        var end = MEANT_AS_POSTCODE.matcher(value.strip().toUpperCase(Locale.UK));
        return unless(
                !end.find() || POSTCODE.matcher(end.group(1)).matches(),
                field,
                POSTCODE_MALFORMED,
                "The address ends in something that is no postcode. Give it whole, e.g. CF10 3NP,"
                        + " or leave it out.");
    }

    private static Optional<LocalDate> date(String value) {
        String written = value.strip().replaceAll("\\s+", " ");
        return DATES.stream().flatMap(format -> date(written, format).stream()).findFirst();
    }

    private static Optional<LocalDate> date(String written, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(written, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Without what people put between the characters, in capitals. */
    private static String bare(String value) {
        return value.replaceAll("[\\s.\\-\u2010-\u2015]", "").toUpperCase(Locale.UK);
    }

    private static Optional<Objection> unless(
            boolean wellFormed, String field, Objection.Rule rule, String message) {
        return wellFormed ? Optional.empty() : Optional.of(new Objection(field, rule, message));
    }
}
