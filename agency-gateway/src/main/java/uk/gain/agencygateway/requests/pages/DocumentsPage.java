package uk.gain.agencygateway.requests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import uk.gain.agencygateway.requests.application.Announced;
import uk.gain.agencygateway.requests.application.KeepingDocuments;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.DocumentRefused;
import uk.gain.agencygateway.requests.model.DocumentType;
import uk.gain.agencygateway.requests.model.FileName;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Uploaded;
import uk.gain.agencygateway.requests.web.DocumentProblems;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.agencygateway.requests.web.RequestProblems;
import uk.gain.agencygateway.requests.web.TakingDocuments;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Documents for an answer: uploaded before it is written, removed until it is sent. */
@PageController
@RequestMapping("/requests/{id}/documents")
class DocumentsPage {

    private static final String ACCEPTED =
            Arrays.stream(DocumentType.values())
                    .flatMap(type -> type.endings().stream())
                    .map(ending -> "." + ending)
                    .collect(Collectors.joining(","));

    private final TakingDocuments taking;
    private final KeepingDocuments keeping;
    private final ReadingRequests reading;
    private final Parties parties;

    DocumentsPage(
            TakingDocuments taking,
            KeepingDocuments keeping,
            ReadingRequests reading,
            Parties parties) {
        this.taking = taking;
        this.keeping = keeping;
        this.reading = reading;
        this.parties = parties;
    }

    @GetMapping
    Rendering documents(
            Caller caller,
            @PathVariable UUID id,
            @RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken token) {
        return page(caller, id, token, Form.empty());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Rendering upload(
            Caller caller,
            @PathVariable UUID id,
            @RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken token,
            @RequestBody Flux<PartEvent> sent) {
        AtomicReference<@Nullable FilePartEvent> file = new AtomicReference<>();
        Uploaded uploaded;
        try {
            uploaded =
                    taking.take(
                            parties.of(caller),
                            () -> announced(new RequestId(id), file.get()),
                            sent.concatMap(part -> contentOf(part, file)),
                            (_, keep) -> keep.get(),
                            refused -> refused);
        } catch (Problem refused) {
            if (refused.getStatusCode() != HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
                throw refused;
            }
            return page(
                    caller,
                    id,
                    token,
                    refused("Select a PDF, PNG, JPEG, text, CSV, Word or Excel file"));
        }
        return switch (uploaded) {
            case Document _ -> Rendering.redirectTo("/requests/" + id + "/documents").build();
            case DocumentRefused(var reason) ->
                    page(caller, id, token, refused(ContentForm.sentence(reason.message())));
            case Uploaded refused -> throw DocumentProblems.of(refused);
        };
    }

    @PostMapping("/removal")
    Rendering remove(Caller caller, @PathVariable UUID id, Form form) {
        UUID document;
        try {
            document = UUID.fromString(form.value("document"));
        } catch (IllegalArgumentException noId) {
            throw DocumentProblems.notFound();
        }
        if (!keeping.remove(parties.of(caller), new RequestId(id), document)) {
            throw DocumentProblems.notFound();
        }
        return Rendering.redirectTo("/requests/" + id + "/documents").build();
    }

    private static Flux<DataBuffer> contentOf(
            PartEvent part, AtomicReference<@Nullable FilePartEvent> file) {
        if (part instanceof FilePartEvent event && part.name().equals("file")) {
            file.compareAndSet(null, event);
            return Flux.just(part.content());
        }
        DataBufferUtils.release(part.content());
        return Flux.empty();
    }

    /** A browser declares the type by the ending; where it does not know it, the ending counts. */
    private static Announced announced(RequestId request, @Nullable FilePartEvent file) {
        String name = file == null ? "" : file.filename();
        MediaType declared = file == null ? null : file.headers().getContentType();
        DocumentType type =
                (declared == null
                                ? DocumentType.ofName(name)
                                : DocumentType.of(declared.getType() + "/" + declared.getSubtype())
                                        .or(() -> DocumentType.ofName(name)))
                        .orElseThrow(DocumentProblems::typeNotTaken);
        return new Announced(request, FileName.of(name, type), type);
    }

    private static Form refused(String message) {
        return Form.empty().refused(List.of(new FieldError("file", message)), List.of("file"));
    }

    private Rendering page(Caller caller, UUID id, @Nullable CsrfToken token, Form form) {
        var party = parties.of(caller);
        var request = reading.view(party, new RequestId(id)).orElseThrow(RequestProblems::notFound);
        List<DocumentLine> lines =
                keeping
                        .list(party, new RequestId(id))
                        .orElseThrow(RequestProblems::notFound)
                        .stream()
                        .map(DocumentLine::of)
                        .toList();
        return Rendering.view("requests/documents")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("id", id)
                .modelAttribute("reference", request.particulars().reference())
                .modelAttribute("token", token == null ? "" : token.getToken())
                .modelAttribute("form", form)
                .modelAttribute("accepted", ACCEPTED)
                .modelAttribute("documents", lines)
                .build();
    }
}
