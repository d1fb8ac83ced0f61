package uk.gain.contract.topics;

import static uk.gain.contract.topics.Topic.Writer.AGENCY_GATEWAY;
import static uk.gain.contract.topics.Topic.Writer.AUDIT_SERVICE;
import static uk.gain.contract.topics.Topic.Writer.REFERRAL_SERVICE;

import java.util.List;
import java.util.Optional;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AgencyListed;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.DocumentPart;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.TrailCheckpoint;

/**
 * The catalogue of topics. Topics are created from it and from nothing else.
 *
 * <p>The topics that are the record keep it for ever: what must not be readable for ever is sealed,
 * and erased by destroying its key.
 */
public final class Topics {

    private static final Topic.Retention FOR_EVER = new Topic.Retention.Timed(Optional.empty());
    private static final Topic.Retention COMPACTED = new Topic.Retention.Compacted();

    /** What co-ordinators ask, in order within a referral. */
    public static final Topic<ReferralRequest> REFERRAL_REQUESTS =
            new Topic<>(
                    "referral-requests",
                    ReferralRequest.class,
                    "referralId",
                    REFERRAL_SERVICE,
                    6,
                    FOR_EVER);

    /** What agencies answer, in order within a request. */
    public static final Topic<ReferralResponse> REFERRAL_RESPONSES =
            new Topic<>(
                    "referral-responses",
                    ReferralResponse.class,
                    "referralId, or aggregateId where there is none",
                    AGENCY_GATEWAY,
                    6,
                    FOR_EVER);

    /**
     * Documents that agencies attach to answers, sealed and in parts, in order within a document.
     */
    public static final Topic<DocumentPart> DOCUMENT_PARTS =
            new Topic<>(
                    "document-parts",
                    DocumentPart.class,
                    "referralId",
                    AGENCY_GATEWAY,
                    6,
                    FOR_EVER);

    /** Accesses at the referral-service. */
    public static final Topic<AccessEvent> REFERRAL_ACCESS =
            new Topic<>(
                    "referral-access",
                    AccessEvent.class,
                    "objectId or eventId",
                    REFERRAL_SERVICE,
                    6,
                    FOR_EVER);

    /** Accesses at the agency-gateway. */
    public static final Topic<AccessEvent> GATEWAY_ACCESS =
            new Topic<>(
                    "gateway-access",
                    AccessEvent.class,
                    "objectId or eventId",
                    AGENCY_GATEWAY,
                    6,
                    FOR_EVER);

    /** Who can be asked, newest version of each agency. */
    public static final Topic<AgencyListed> AGENCY_DIRECTORY =
            new Topic<>(
                    "agency-directory",
                    AgencyListed.class,
                    "agency code",
                    REFERRAL_SERVICE,
                    1,
                    COMPACTED);

    /** Wrapped data keys of each referral, until they are destroyed. */
    public static final Topic<ContentKeys> CONTENT_KEYS =
            new Topic<>(
                    "content-keys",
                    ContentKeys.class,
                    "referralId",
                    REFERRAL_SERVICE,
                    6,
                    COMPACTED);

    /** Signed checkpoints of the trail. */
    public static final Topic<TrailCheckpoint> TRAIL_CHECKPOINTS =
            new Topic<>(
                    "trail-checkpoints",
                    TrailCheckpoint.class,
                    "the log's origin",
                    AUDIT_SERVICE,
                    1,
                    FOR_EVER);

    private Topics() {}

    /** Every topic of the exchange. */
    public static List<Topic<?>> all() {
        return List.of(
                REFERRAL_REQUESTS,
                REFERRAL_RESPONSES,
                DOCUMENT_PARTS,
                REFERRAL_ACCESS,
                GATEWAY_ACCESS,
                AGENCY_DIRECTORY,
                CONTENT_KEYS,
                TRAIL_CHECKPOINTS);
    }

    /** The topics a service writes. */
    public static List<Topic<?>> writtenBy(Topic.Writer writer) {
        return all().stream().filter(topic -> topic.writer() == writer).toList();
    }
}
