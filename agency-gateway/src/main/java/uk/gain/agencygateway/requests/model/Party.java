package uk.gain.agencygateway.requests.model;

/**
 * Who acts for an agency.
 *
 * @param subject the identity provider's opaque subject, never a name
 */
public record Party(Kind kind, String subject, AgencyCode agency) implements Actor {

    /** A person who signed in, or a machine of the agency. */
    public enum Kind {
        OFFICER,
        SYSTEM
    }

    public Channel channel() {
        return switch (kind) {
            case OFFICER -> Channel.WEB_INBOX;
            case SYSTEM -> Channel.PULL;
        };
    }
}
