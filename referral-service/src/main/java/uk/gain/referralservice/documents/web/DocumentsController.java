package uk.gain.referralservice.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.documents.application.DownloadingDocuments;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.web.Coordinators;

@RestController
@Tag(name = "Handling")
class DocumentsController {

    private static final String DOCUMENT =
            "/api/referrals/{id}/requests/{requestId}/documents/{documentId}";
    private static final String PROBLEM = "application/problem+json";

    private final DownloadingDocuments downloading;
    private final DocumentAnswers answers;
    private final Coordinators coordinators;

    DocumentsController(
            DownloadingDocuments downloading, DocumentAnswers answers, Coordinators coordinators) {
        this.downloading = downloading;
        this.answers = answers;
        this.coordinators = coordinators;
    }

    @GetMapping(DOCUMENT)
    @Operation(
            operationId = "downloadDocument",
            summary = "Download a document of an agency's content",
            description =
                    "An EXPORT of the item that the document is attached to: it is put on record,"
                            + " then the document comes. What needs the originator's consent is"
                            + " refused until it is given.")
    @ApiResponse(
            responseCode = "200",
            description = "The document, to be saved",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "403",
            description = "`handling-not-permitted`: as for the act EXPORT",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: none of your region's, or no longer part of the answer",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "409",
            description = "`document-on-its-way`, `document-damaged`",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<Flux<DataBuffer>> download(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @PathVariable UUID documentId) {
        String source = "GET " + DOCUMENT;
        return answers.of(
                downloading.download(
                        coordinators.looking(caller, source),
                        new ReferralId(id),
                        new RequestId(requestId),
                        documentId,
                        source));
    }
}
