package uk.gain.referralservice.drafts.model;

/**
 * Who handles drafts.
 *
 * @param subject the identity provider's subject, opaque
 * @param organisation a requester's unit or a co-ordinator's region, from our own directory
 */
public record Handler(Role role, String subject, String organisation) {

    /** As what. */
    public enum Role {
        REQUESTER,
        COORDINATOR
    }

    /** A requester sees their unit's drafts, a co-ordinator their region's, and nobody others. */
    public boolean sees(Origin origin) {
        return organisation.equals(
                switch (role) {
                    case REQUESTER -> origin.unit();
                    case COORDINATOR -> origin.rocu();
                });
    }
}
