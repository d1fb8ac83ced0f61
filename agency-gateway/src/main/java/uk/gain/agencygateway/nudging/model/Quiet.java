package uk.gain.agencygateway.nudging.model;

import java.time.LocalTime;

/**
 * Hours in Europe/London without e-mail.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not; before {@code from} when the night lies between
 */
public record Quiet(LocalTime from, LocalTime to) {

    public Quiet {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Quiet hours must end at another time");
        }
    }

    boolean covers(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
