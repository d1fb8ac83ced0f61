package uk.gain.webui;

import java.util.Locale;

/** Names of the contract as words on a page. */
public final class Words {

    private Words() {}

    /**
     * COUNTY_LINES and CountyLines are "County lines"; a marking keeps its own spelling, an
     * abbreviation is written out.
     */
    public static String of(Object name) {
        String text = name.toString();
        return switch (text) {
            case "OFFICIAL" -> text;
            case "OFFICIAL_SENSITIVE" -> "OFFICIAL-SENSITIVE";
            case "MAPPED_OCG" -> "Mapped organised crime group";
            case "NATIONAL_INSURANCE_NUMBER" -> "National Insurance number";
            default -> sentence(text);
        };
    }

    private static String sentence(String name) {
        String spaced =
                name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                        ? name.replace('_', ' ')
                        : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        String lower = spaced.toLowerCase(Locale.UK);
        return lower.isEmpty()
                ? lower
                : lower.substring(0, 1).toUpperCase(Locale.UK) + lower.substring(1);
    }
}
