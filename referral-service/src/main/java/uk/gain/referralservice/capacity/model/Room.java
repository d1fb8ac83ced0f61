package uk.gain.referralservice.capacity.model;

/**
 * The room an agency has that limits its open requests.
 *
 * @param limit open requests at most, 0 or more
 * @param open sent and not answered, counted no further than the limit
 * @param somebodyWaits whether its queue holds anybody
 */
public record Room(int limit, int open, boolean somebodyWaits) {

    /** How many more can be sent, 0 or more. */
    public int free() {
        return Math.max(0, limit - open);
    }
}
