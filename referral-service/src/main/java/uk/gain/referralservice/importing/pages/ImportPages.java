package uk.gain.referralservice.importing.pages;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.importing.application.Beginning;
import uk.gain.referralservice.importing.application.BeginningImports;
import uk.gain.referralservice.importing.application.FollowingImports;
import uk.gain.referralservice.importing.application.Received;
import uk.gain.referralservice.importing.application.ReceivingFiles;
import uk.gain.referralservice.importing.application.StoppingImports;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Format;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.web.ImportProblems;
import uk.gain.referralservice.importing.web.ReportText;
import uk.gain.referralservice.importing.web.Template;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/**
 * A region's imports: what all rows have in common, then the file, then how far it has come and
 * what was not raised.
 */
@PageController
@RequestMapping("/imports")
class ImportPages {

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    /** Buffers asked for before the first is worked on. */
    private static final int DEMAND = 16;

    /** Bytes looked at to tell a JSON object from column names. */
    private static final int GLIMPSE = 1_024;

    private final BeginningImports beginning;
    private final ReceivingFiles receiving;
    private final FollowingImports following;
    private final StoppingImports stopping;
    private final Coordinators coordinators;
    private final ImportChoices choices;

    ImportPages(
            BeginningImports beginning,
            ReceivingFiles receiving,
            FollowingImports following,
            StoppingImports stopping,
            Coordinators coordinators,
            ImportChoices choices) {
        this.beginning = beginning;
        this.receiving = receiving;
        this.following = following;
        this.stopping = stopping;
        this.coordinators = coordinators;
        this.choices = choices;
    }

    @GetMapping
    Rendering list(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        Coordinator coordinator = coordinators.looking(caller, "page /imports");
        PageRequest page = PageRequest.of(cursor, null);
        ImportId before = ImportId.orNull(page.afterId());
        List<Import> found = following.page(coordinator, before, page.fetch());
        return Rendering.view("importing/imports")
                .modelAttribute(
                        "imports",
                        Page.of(page, found, each -> each.id().toString()).map(ImportLine::of))
                .build();
    }

    @GetMapping("/new")
    Rendering form(Caller caller) {
        return form(coordinators.raising(caller, "page /imports/new"), Form.empty());
    }

    @PostMapping("/new")
    Rendering begin(Caller caller, Form entered) {
        String source = "page /imports/new";
        Coordinator coordinator = coordinators.raising(caller, source);
        List<FieldError> unfinished = ImportForm.unfinished(entered);
        if (!unfinished.isEmpty()) {
            return form(coordinator, ImportForm.refused(entered, unfinished));
        }
        return switch (beginning.begin(
                coordinator, ImportForm.common(entered), ImportForm.words(entered), source)) {
            case Beginning.Begun(Import.AwaitingFile awaiting) ->
                    Rendering.redirectTo("/imports/" + awaiting.id()).build();
            case Beginning.Refused(List<Complaint> complaints) ->
                    form(coordinator, ImportForm.refused(entered, ImportForm.errors(complaints)));
        };
    }

    @GetMapping("/{id}")
    Rendering show(
            Caller caller,
            @PathVariable UUID id,
            @RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken token) {
        String source = "page /imports/{id}";
        Coordinator coordinator = coordinators.looking(caller, source);
        return shown(coordinator, id, token, Form.empty(), source);
    }

    /** The file goes straight from the wire into what is sealed: it is never whole anywhere. */
    @PostMapping(path = "/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Rendering give(
            Caller caller,
            @PathVariable UUID id,
            @RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken token,
            @RequestBody Flux<PartEvent> parts) {
        String source = "page /imports/{id}/file";
        Coordinator coordinator = coordinators.raising(caller, source);
        Received received = received(coordinator, id, parts, source);
        if (received instanceof Received.Refused(List<Complaint> complaints)) {
            Form refused =
                    Form.empty()
                            .refused(
                                    complaints.stream().map(ImportPages::error).toList(),
                                    List.of("file"));
            return shown(coordinator, id, token, refused, source);
        }
        return Rendering.redirectTo("/imports/" + ImportProblems.taken(received).id()).build();
    }

    @PostMapping("/{id}/stop")
    Rendering stop(Caller caller, @PathVariable UUID id) {
        String source = "page /imports/{id}/stop";
        Coordinator coordinator = coordinators.raising(caller, source);
        Import stopped = ImportProblems.shown(stopping.stop(coordinator, new ImportId(id), source));
        return Rendering.redirectTo("/imports/" + stopped.id()).build();
    }

    /** Not a publisher itself, so that the look is authorised before anything is sent. */
    @GetMapping("/{id}/report")
    ResponseEntity<Flux<String>> report(Caller caller, @PathVariable UUID id) {
        String source = "page /imports/{id}/report";
        Coordinator coordinator = coordinators.looking(caller, source);
        Import viewed = ImportProblems.shown(following.view(coordinator, new ImportId(id), source));
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"")
                .contentType(CSV)
                .body(ReportText.of(after -> following.report(viewed, after, ReportText.PAGE)));
    }

    @GetMapping("/template")
    ResponseEntity<String> template(Caller caller) {
        coordinators.looking(caller, "page /imports/template");
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"nominals.csv\"")
                .contentType(CSV)
                .body(Template.TEXT);
    }

    private Received received(
            Coordinator coordinator, UUID id, Flux<PartEvent> parts, String source) {
        Flux<DataBuffer> content = parts.concatMap(ImportPages::contentOfFile);
        try (InputStream file =
                new BufferedInputStream(DataBufferUtils.subscriberInputStream(content, DEMAND))) {
            return receiving.receive(coordinator, new ImportId(id), formatOf(file), file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flux<DataBuffer> contentOfFile(PartEvent part) {
        if (part instanceof FilePartEvent && part.name().equals("file")) {
            return Flux.just(part.content());
        }
        DataBufferUtils.release(part.content());
        return Flux.empty();
    }

    /** By its first character: an object's brace, or anything else for column names. */
    private static Format formatOf(InputStream file) throws IOException {
        file.mark(GLIMPSE);
        String beginning = new String(file.readNBytes(GLIMPSE), StandardCharsets.UTF_8);
        file.reset();
        return beginning.replace("\uFEFF", "").strip().startsWith("{") ? Format.NDJSON : Format.CSV;
    }

    private static FieldError error(Complaint complaint) {
        return new FieldError(
                "file",
                complaint.field().isEmpty()
                        ? complaint.reason()
                        : complaint.field() + ": " + complaint.reason());
    }

    private Rendering shown(
            Coordinator coordinator, UUID id, @Nullable CsrfToken token, Form form, String source) {
        Import found = ImportProblems.shown(following.view(coordinator, new ImportId(id), source));
        return rendering("importing/import", form)
                .modelAttribute("shown", ImportLine.of(found))
                .modelAttribute("token", token == null ? "" : token.getToken())
                .build();
    }

    private Rendering form(Coordinator coordinator, Form form) {
        return rendering("importing/new", form)
                .modelAttribute("offered", choices.offeredTo(coordinator))
                .build();
    }

    private static Rendering.Builder<?> rendering(String view, Form form) {
        return Rendering.view(view)
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form);
    }
}
