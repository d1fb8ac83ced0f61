package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import uk.gain.agencygateway.requests.application.Announced;
import uk.gain.agencygateway.requests.application.KeepingDocuments;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.DocumentType;
import uk.gain.agencygateway.requests.model.FileName;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.ScanResult;
import uk.gain.agencygateway.requests.model.Uploaded;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;

@RestController
@RequestMapping("/api/requests/{id}/documents")
@Tag(
        name = "Documents",
        description =
                "Upload a document first, then name its id in an item of the content that you"
                        + " provide. Until then you can remove it; what is sent with nothing is"
                        + " removed after 24 hours.")
class DocumentsController {

    private final TakingDocuments taking;
    private final KeepingDocuments keeping;
    private final IdempotentCommands commands;
    private final Parties parties;

    DocumentsController(
            TakingDocuments taking,
            KeepingDocuments keeping,
            IdempotentCommands commands,
            Parties parties) {
        this.taking = taking;
        this.keeping = keeping;
        this.commands = commands;
        this.parties = parties;
    }

    /** Without the name: this answer is kept for repeats, and a name may be personal data. */
    @Schema(name = "DocumentKept")
    record KeptView(
            @Schema(description = "Name it in an item of your content.") UUID documentId,
            @Schema(example = "application/pdf") String mediaType,
            @Schema(description = "Bytes.", example = "48113") long size,
            @Schema(description = "SHA-256 of the sealed bytes, in hexadecimal.") String sha256,
            @Schema(description = "What a search for malware said.") ScanResult scan) {

        static KeptView of(Document document) {
            return new KeptView(
                    document.id(),
                    document.type().mediaType(),
                    document.size(),
                    document.sha256(),
                    document.scan());
        }
    }

    @Schema(name = "Document")
    record DocumentView(
            UUID documentId,
            @Schema(example = "vehicle-keeper.pdf") String fileName,
            @Schema(example = "application/pdf") String mediaType,
            @Schema(description = "Bytes.", example = "48113") long size,
            ScanResult scan,
            Instant uploadedAt,
            @Schema(description = "Whether it was sent with content.") boolean sent) {

        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id(),
                    document.name().value(),
                    document.type().mediaType(),
                    document.size(),
                    document.scan(),
                    document.uploadedAt(),
                    document.attachedBy() != null);
        }

        @Override
        public String toString() {
            return "DocumentView[" + documentId + "]";
        }
    }

    @PostMapping
    @Operation(
            summary = "Upload a document for an answer",
            description =
                    "The body is the document, Content-Type its type: PDF, PNG, JPEG, plain text,"
                            + " CSV, DOCX or XLSX without macros. Content-Disposition may say"
                            + " `attachment; filename=\"…\"`; of the name only a clean last part is"
                            + " kept. At most 10 MiB each, 50 MiB and 20 documents for a request."
                            + " Stored sealed while it comes.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/pdf",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "200",
            description = "Kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = KeptView.class)))
    @ApiResponse(
            responseCode = "413",
            description = "`document-too-large`",
            content = @Content(mediaType = "application/problem+json"))
    @ApiResponse(
            responseCode = "415",
            description = "`document-type-not-taken`",
            content = @Content(mediaType = "application/problem+json"))
    @ApiResponse(
            responseCode = "422",
            description =
                    "`document-not-acceptable`: empty, one too many, or not of the declared type;"
                            + " `document-infected`",
            content = @Content(mediaType = "application/problem+json"))
    ResponseEntity<byte[]> upload(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id,
            @Parameter(hidden = true) ServerHttpRequest request,
            @RequestBody(required = false) Flux<DataBuffer> body) {
        Party by = parties.of(caller);
        DocumentType type = type(request).orElseThrow(DocumentProblems::typeNotTaken);
        FileName name = FileName.of(name(request), type);
        return taking.take(
                by,
                () -> new Announced(new RequestId(id), name, type),
                body,
                (clear, keep) ->
                        commands.once(
                                caller,
                                key,
                                List.of("document", id, type, name.value(), clear),
                                () -> ResponseEntity.ok(kept(keep.get()))),
                refused -> {
                    throw DocumentProblems.of(refused);
                });
    }

    private static KeptView kept(Uploaded uploaded) {
        if (uploaded instanceof Document document) {
            return KeptView.of(document);
        }
        throw DocumentProblems.of(uploaded);
    }

    @GetMapping
    @Operation(
            summary = "See which documents you uploaded",
            description =
                    "Oldest first, those that were sent included. Recorded as a consultation.")
    ResponseEntity<List<DocumentView>> list(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        keeping
                                .list(parties.of(caller), new RequestId(id))
                                .orElseThrow(RequestProblems::notFound)
                                .stream()
                                .map(DocumentView::of)
                                .toList());
    }

    @DeleteMapping("/{documentId}")
    @Operation(
            summary = "Remove a document that was not sent yet",
            description = "Removing it again is answered 404: nothing of it is left.")
    @ApiResponse(responseCode = "204", description = "Removed")
    ResponseEntity<Void> remove(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID documentId) {
        if (!keeping.remove(parties.of(caller), new RequestId(id), documentId)) {
            throw DocumentProblems.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    private static Optional<DocumentType> type(ServerHttpRequest request) {
        MediaType declared = request.getHeaders().getContentType();
        return declared == null
                ? Optional.empty()
                : DocumentType.of(declared.getType() + "/" + declared.getSubtype());
    }

    private static String name(ServerHttpRequest request) {
        String disposition = request.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);
        if (disposition == null) {
            return "";
        }
        try {
            String name = ContentDisposition.parse(disposition).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
