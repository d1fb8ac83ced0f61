package uk.gain.referralservice.documents.pages;

import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Flux;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.documents.application.DownloadingDocuments;
import uk.gain.referralservice.documents.web.DocumentAnswers;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.webui.PageController;

/** Where the link of an attached document leads: the file, or why there is none. */
@PageController
class DocumentPages {

    private static final String SOURCE =
            "page /referrals/{id}/requests/{requestId}/documents/{documentId}";

    private final DownloadingDocuments downloading;
    private final DocumentAnswers answers;
    private final Coordinators coordinators;

    DocumentPages(
            DownloadingDocuments downloading, DocumentAnswers answers, Coordinators coordinators) {
        this.downloading = downloading;
        this.answers = answers;
        this.coordinators = coordinators;
    }

    @GetMapping("/referrals/{id}/requests/{requestId}/documents/{documentId}")
    ResponseEntity<Flux<DataBuffer>> download(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @PathVariable UUID documentId) {
        return answers.of(
                downloading.download(
                        coordinators.looking(caller, SOURCE),
                        new ReferralId(id),
                        new RequestId(requestId),
                        documentId,
                        SOURCE));
    }
}
