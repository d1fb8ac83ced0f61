package uk.gain.agencygateway.requests.model;

/**
 * Who acts for an agency.
 *
 * @param subject the identity provider's opaque subject, never a name
 * @param channel how it reached the exchange
 */
public record Party(Kind kind, String subject, AgencyCode agency, Channel channel)
        implements Actor {

    /** A person who signed in, or a machine of the agency. */
    public enum Kind {
        OFFICER,
        SYSTEM
    }

    /** Over the channel that is usual for its kind. */
    public Party(Kind kind, String subject, AgencyCode agency) {
        this(kind, subject, agency, usual(kind));
    }

    public Party over(Channel other) {
        return new Party(kind, subject, agency, other);
    }

    private static Channel usual(Kind kind) {
        return switch (kind) {
            case OFFICER -> Channel.WEB_INBOX;
            case SYSTEM -> Channel.PULL;
        };
    }
}
