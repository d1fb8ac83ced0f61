package uk.gain.agencygateway.nudging.model;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an agency wants.
 *
 * @param dailyAt for {@link Pace#DAILY}; whole minutes
 * @param quiet absent without quiet hours
 * @param urgentBreaksQuiet whether an urgent request is told of in quiet hours, too
 */
public record Wish(Pace pace, LocalTime dailyAt, @Nullable Quiet quiet, boolean urgentBreaksQuiet) {

    private static final int LONGEST = 254;

    /** The addresses of RFC 5321 without quoted forms and address literals. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    /** What is wrong with an address; empty when nothing is. */
    public static Optional<BrokenRule> rule(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches()
                ? Optional.empty()
                : Optional.of(
                        new BrokenRule(
                                "address",
                                "address-is-one",
                                "The address must be one e-mail address, like"
                                        + " intelligence.desk@agency.gov.uk"));
    }
}
