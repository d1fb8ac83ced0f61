package uk.gain.identifiers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an address is: its postcode, and the number or name of the house as far as it is written.
 *
 * @param postcode without the space
 * @param premise house and flat; empty when not written
 */
public record Address(String postcode, String premise) {

    private static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})\\b");
    private static final Pattern FLAT =
            Pattern.compile("\\b(?:FLAT|APARTMENT|APT|UNIT|ROOM)\\s*([0-9A-Z]+)\\b");
    private static final Pattern HOUSE = Pattern.compile("\\b([0-9]+)\\s?([A-Z]?)\\b");

    /** Empty when there is no postcode in it. */
    public static Optional<Address> of(String written) {
        String latin = Latin.capitals(written);
        Matcher postcode = POSTCODE.matcher(latin);
        int start = -1;
        String code = "";
        while (postcode.find()) {
            start = postcode.start();
            code = postcode.group(1) + postcode.group(2);
        }
        return start < 0
                ? Optional.empty()
                : Optional.of(new Address(code, premiseIn(latin.substring(0, start))));
    }

    /** The first half of the postcode. */
    public String district() {
        return postcode.substring(0, postcode.length() - 3);
    }

    private static String premiseIn(String street) {
        Matcher flat = FLAT.matcher(street);
        String unit = flat.find() ? "/" + flat.group(1) : "";
        String rest = unit.isEmpty() ? street : flat.replaceFirst(" ");
        Matcher house = HOUSE.matcher(rest);
        if (house.find()) {
            return house.group(1) + house.group(2) + unit;
        }
        String name = rest.split(",", -1)[0].replaceAll("[^A-Z0-9]", "");
        return name.isEmpty() ? unit : name + unit;
    }

    @Override
    public String toString() {
        return "Address[]";
    }
}
