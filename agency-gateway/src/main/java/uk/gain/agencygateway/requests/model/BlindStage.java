package uk.gain.agencygateway.requests.model;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import uk.gain.identifiers.MatchingKey;

/** Port: what each agency compares by, its keys, and how many tokens it was given. */
public interface BlindStage {

    BlindFirst of(AgencyCode agency);

    /** As above, and nobody else changes it, or counts, until the transaction ends. */
    BlindFirst hold(AgencyCode agency);

    /**
     * Keeps what the agency compares by, and sets its requests that nobody has fetched accordingly.
     * MUST hold it.
     */
    void keep(AgencyCode agency, BlindFirst wish, Instant now);

    /** The newest key; made when there is none. MUST hold the agency. */
    Key newestKey(AgencyCode agency, Instant now);

    /** Another key, under which all tokens are made from now on. MUST hold the agency. */
    Key anotherKey(AgencyCode agency, Instant now);

    /** Empty when the agency never had that key. */
    Optional<Key> key(AgencyCode agency, int version);

    /** How many requests' tokens the agency was given since then. MUST hold the agency. */
    int given(AgencyCode agency, Instant since);

    /** When one more can be given: when the oldest of those since then no longer counts. */
    Optional<Instant> oldestGiven(AgencyCode agency, Instant since);

    /**
     * Keeps that tokens of these were given, and how much of the content they cover. MUST hold the
     * agency and the requests.
     *
     * @param versions of each request, the sequence of the referral's last event that brought
     *     content
     */
    void gave(AgencyCode agency, int key, Map<RequestId, Long> versions, Instant now);

    /** Stores how far these have come. MUST hold them. */
    void came(Collection<Request> requests);

    /** One of an agency's keys: {@link MatchingKey#BYTES} bytes. */
    record Key(int version, ByteBuffer bytes) {

        public byte[] copy() {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return copy;
        }

        public MatchingKey matching() {
            return new MatchingKey(copy());
        }

        @Override
        public String toString() {
            return "Key[" + version + "]";
        }
    }
}
