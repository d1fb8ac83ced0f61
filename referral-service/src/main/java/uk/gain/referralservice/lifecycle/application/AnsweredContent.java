package uk.gain.referralservice.lifecycle.application;

import java.util.Map;
import java.util.UUID;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.AttachedDocument;
import uk.gain.referralservice.lifecycle.model.RequestId;

/**
 * What an agency sent about one request, with whose it is.
 *
 * @param documents how it stands with each attached document
 */
public record AnsweredContent(
        RequestId request,
        AgencyCode agency,
        AnswerContent content,
        Map<UUID, AttachedDocument.State> documents) {

    public AnsweredContent {
        documents = Map.copyOf(documents);
    }

    /** Whether the document can be downloaded. */
    public AttachedDocument.State stateOf(AttachedDocument document) {
        return documents.getOrDefault(document.id(), AttachedDocument.State.ON_ITS_WAY);
    }
}
