package uk.gain.referralservice.documents.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.AttachedDocument;
import uk.gain.referralservice.lifecycle.model.AttachedDocument.State;
import uk.gain.referralservice.lifecycle.model.RequestId;

/**
 * What is here of a document.
 *
 * @param parts how many there are
 * @param sha256 of the sealed bytes, in hexadecimal; absent until every part is here
 */
public record Arrived(UUID document, RequestId request, int parts, @Nullable String sha256) {

    /** As the answer that names it expects it. */
    public State as(AttachedDocument attached) {
        if (sha256 == null) {
            return State.ON_ITS_WAY;
        }
        return sha256.equals(attached.sha256()) ? State.HERE : State.DAMAGED;
    }
}
