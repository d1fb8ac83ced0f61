package uk.gain.platform.inbox;

/**
 * A record that waits for an operator.
 *
 * @param reason why, without a word of what is in the record
 * @param gap whether it only waits for an earlier event of its aggregate
 */
record Parking(IncomingRecord record, String reason, boolean gap) {

    static Parking gap(IncomingRecord record, Sequenced place, long last) {
        return new Parking(
                record, "event %d came after %d".formatted(place.sequence(), last), true);
    }

    static Parking unreadable(IncomingRecord record, String reason) {
        return new Parking(record, "cannot be read: " + reason, false);
    }

    static Parking failed(IncomingRecord record, Exception failure) {
        return new Parking(
                record, "cannot be applied: " + failure.getClass().getSimpleName(), false);
    }

    static Parking follows(IncomingRecord record) {
        return new Parking(record, "follows a parked record of its key", false);
    }
}
