package uk.gain.referralservice.importing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.importing.application.Beginning;
import uk.gain.referralservice.importing.application.BeginningImports;
import uk.gain.referralservice.importing.application.FollowingImports;
import uk.gain.referralservice.importing.application.ReceivingFiles;
import uk.gain.referralservice.importing.application.StoppingImports;
import uk.gain.referralservice.importing.model.Format;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.web.Coordinators;

/** Beginning imports, giving them their files, following and stopping them. */
@RestController
@RequestMapping("/api/imports")
@Tag(
        name = "Imports",
        description =
                "Many nominals at once, from a file of any size. Each row becomes a referral of its"
                        + " own; a row is known by its unit and the unit's own reference, so a file"
                        + " can be sent again without raising anything twice.")
class ImportsController {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    /** Buffers asked for before the first is worked on. */
    private static final int DEMAND = 16;

    private final BeginningImports beginning;
    private final ReceivingFiles receiving;
    private final FollowingImports following;
    private final StoppingImports stopping;
    private final Coordinators coordinators;
    private final IdempotentCommands commands;

    ImportsController(
            BeginningImports beginning,
            ReceivingFiles receiving,
            FollowingImports following,
            StoppingImports stopping,
            Coordinators coordinators,
            IdempotentCommands commands) {
        this.beginning = beginning;
        this.receiving = receiving;
        this.following = following;
        this.stopping = stopping;
        this.coordinators = coordinators;
        this.commands = commands;
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "beginImport",
            summary = "Begin an import: say what all rows have in common",
            description =
                    "What no row could be raised with, such as an unknown agency, is refused here,"
                            + " before a file is sent. Then PUT the file.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BeginImport.class),
                                            examples = @ExampleObject(ImportExamples.BEGIN))),
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "Any text of your own, new for each import."))
    @ApiResponse(
            responseCode = "201",
            description = "Begun",
            headers = @Header(name = "Location", description = "Where to follow it"),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @ApiResponse(
            responseCode = "422",
            description = "`import-refused`: rules at the door stand against every row",
            content = @Content(mediaType = ImportExamples.PROBLEM))
    ResponseEntity<byte[]> begin(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody BeginImport body) {
        String source = "POST /api/imports";
        Coordinator coordinator = coordinators.raising(caller, source);
        return commands.once(
                caller,
                idempotencyKey,
                List.of("begin-import", body),
                () ->
                        switch (beginning.begin(coordinator, body.common(), body.words(), source)) {
                            case Beginning.Begun(Import.AwaitingFile awaiting) ->
                                    ResponseEntity.created(
                                                    URI.create("/api/imports/" + awaiting.id()))
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .body(ImportView.of(awaiting));
                            case Beginning.Refused(var complaints) ->
                                    throw ImportProblems.refused(complaints);
                        });
    }

    @PutMapping(
            path = "/{id}/file",
            consumes = {CSV, NDJSON},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "giveImportItsFile",
            summary = "Send the file",
            description =
                    "UTF-8, CSV by RFC 4180 with a line of column names first, or one JSON object a"
                            + " line with the same names. The file is sealed and kept while it"
                            + " comes; the answer says that all of it is durably kept and will be"
                            + " worked through, also after a crash. Sending the same file again"
                            + " changes nothing. Once worked through, it is erased.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(ImportExamples.CSV)),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(ImportExamples.NDJSON))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @ApiResponse(
            responseCode = "409",
            description = "`another-file-taken`",
            content = @Content(mediaType = ImportExamples.PROBLEM))
    @ApiResponse(
            responseCode = "413",
            description = "`content-too-large`",
            content = @Content(mediaType = ImportExamples.PROBLEM))
    @ApiResponse(
            responseCode = "422",
            description = "`file-refused`: not UTF-8, or columns that do not fit",
            content =
                    @Content(
                            mediaType = ImportExamples.PROBLEM,
                            examples = @ExampleObject(ImportExamples.FILE_REFUSED)))
    ResponseEntity<ImportView> give(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @Parameter(hidden = true) @RequestHeader("Content-Type") MediaType type,
            @RequestBody(required = false) Flux<DataBuffer> body) {
        String source = "PUT /api/imports/{id}/file";
        Coordinator coordinator = coordinators.raising(caller, source);
        Format format = type.isCompatibleWith(MediaType.valueOf(CSV)) ? Format.CSV : Format.NDJSON;
        try (InputStream file = DataBufferUtils.subscriberInputStream(body, DEMAND)) {
            return ResponseEntity.accepted()
                    .body(
                            ImportView.of(
                                    ImportProblems.taken(
                                            receiving.receive(
                                                    coordinator,
                                                    new ImportId(id),
                                                    format,
                                                    file,
                                                    source))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listImports",
            summary = "List your region's imports",
            description = "Newest first.")
    @ApiResponse(responseCode = "200", description = "One page of imports")
    Page<ImportView> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Rows to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        Coordinator coordinator = coordinators.looking(caller, "GET /api/imports");
        PageRequest page = PageRequest.of(cursor, limit);
        List<Import> found =
                following.page(coordinator, ImportId.orNull(page.afterId()), page.fetch());
        return Page.of(page, found, each -> each.id().toString()).map(ImportView::of);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showImport",
            summary = "Show how far an import has come",
            description = "Counts and rate while it runs, and when it is finished.")
    @ApiResponse(responseCode = "200", description = "The import")
    @ApiResponse(
            responseCode = "404",
            description =
                    "`not-found`: none of your region's; whether there is one elsewhere is not"
                            + " told",
            content = @Content(mediaType = ImportExamples.PROBLEM))
    ImportView show(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/imports/{id}";
        Coordinator coordinator = coordinators.looking(caller, source);
        return ImportView.of(
                ImportProblems.shown(following.view(coordinator, new ImportId(id), source)));
    }

    /** Not a publisher itself, so that the look is authorised before anything is sent. */
    @GetMapping(path = "/{id}/report", produces = CSV)
    @Operation(
            operationId = "reportOnImport",
            summary = "Each row that was not raised, and why",
            description =
                    "With line, field and reason, and for repeats the reference number under which"
                            + " they were raised before. Holds nothing of what a row says. Can be"
                            + " fetched while the import runs.")
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(ImportExamples.REPORT)))
    ResponseEntity<Flux<String>> report(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/imports/{id}/report";
        Coordinator coordinator = coordinators.looking(caller, source);
        Import viewed = ImportProblems.shown(following.view(coordinator, new ImportId(id), source));
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"")
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .body(ReportText.of(after -> following.report(viewed, after, ReportText.PAGE)));
    }

    @PostMapping(path = "/{id}/stop", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "stopImport",
            summary = "Stop an import",
            description =
                    "What was raised stays raised; the rest of the file is erased. Stopping what is"
                            + " not at work changes nothing.")
    @ApiResponse(responseCode = "200", description = "Where it stands")
    ImportView stop(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "POST /api/imports/{id}/stop";
        Coordinator coordinator = coordinators.raising(caller, source);
        return ImportView.of(
                ImportProblems.shown(stopping.stop(coordinator, new ImportId(id), source)));
    }

    @GetMapping(path = "/template", produces = CSV)
    @Operation(
            operationId = "importTemplate",
            summary = "A file to begin with",
            description =
                    "All columns by name. `own_reference`, `role` and at least one identifier are"
                            + " needed; `requesting_unit`, `threat_area` and `criterion` unless all"
                            + " rows have them in common. Columns of identifiers may be there more"
                            + " than once.")
    @ApiResponse(
            responseCode = "200",
            description = "CSV with column names",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ResponseEntity<String> template(@Parameter(hidden = true) Caller caller) {
        coordinators.looking(caller, "GET /api/imports/template");
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"nominals.csv\"")
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .body(Template.TEXT);
    }
}
