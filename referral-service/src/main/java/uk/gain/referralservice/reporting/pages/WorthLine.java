package uk.gain.referralservice.reporting.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import uk.gain.referralservice.reporting.model.Worth;

/** What the answers were worth, line by line. */
record WorthLine(String name, String text) {

    static List<WorthLine> of(Worth worth) {
        return List.of(
                new WorthLine("Leads", String.valueOf(worth.leads())),
                new WorthLine("People arrested", String.valueOf(worth.arrests())),
                new WorthLine(
                        "Seizures", worth.seizures() + ", worth " + pounds(worth.seizedPence())),
                new WorthLine(
                        "Disruptions, major, moderate and minor",
                        "%d, %d and %d"
                                .formatted(
                                        worth.disruptionsMajor(),
                                        worth.disruptionsModerate(),
                                        worth.disruptionsMinor())),
                new WorthLine("People safeguarded", String.valueOf(worth.safeguarded())),
                new WorthLine("Led to nothing", String.valueOf(worth.nothing())));
    }

    private static String pounds(long pence) {
        return NumberFormat.getCurrencyInstance(Locale.UK).format(BigDecimal.valueOf(pence, 2));
    }
}
