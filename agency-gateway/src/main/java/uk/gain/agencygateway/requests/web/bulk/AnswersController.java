package uk.gain.agencygateway.requests.web.bulk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;

@RestController
@RequestMapping("/api/requests/answers")
@Tag(name = "Many answers", description = "For batches and spreadsheets.")
class AnswersController {

    private final AnsweringByLine answering;
    private final OpenRequestsFile open;
    private final WritingResults writing;
    private final IdempotentCommands commands;
    private final Parties parties;

    AnswersController(
            AnsweringByLine answering,
            OpenRequestsFile open,
            WritingResults writing,
            IdempotentCommands commands,
            Parties parties) {
        this.answering = answering;
        this.open = open;
        this.writing = writing;
        this.commands = commands;
        this.parties = parties;
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_NDJSON_VALUE,
                Format.CSV_TYPE
            },
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_NDJSON_VALUE,
                Format.CSV_TYPE
            })
    @Operation(
            summary = "Answer many requests in one call",
            description =
                    "Up to 1,000 lines, 2 MiB. Each says requestId and answer (ACKNOWLEDGED, HIT,"
                            + " NO_HIT, REFUSED, CONTENT_REFUSED); a refusal its refusalCode and maybe"
                            + " refusalText, an acknowledgement maybe agencyReference. Every line has"
                            + " a result of its own, in the form that Accept names; a line that is"
                            + " refused stops no other. Of several lines about one request the first"
                            + " counts. CSV begins with the names of the columns; a row without an"
                            + " answer is left out.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "array"),
                                        examples = @ExampleObject(BulkExamples.JSON)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(BulkExamples.NDJSON)),
                                @Content(
                                        mediaType = Format.CSV_TYPE,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(BulkExamples.CSV))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "A result per line",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        array = @ArraySchema(schema = @Schema(implementation = LineResult.class))),
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(type = "string")),
                @Content(
                        mediaType = Format.CSV_TYPE,
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(BulkExamples.RESULTS))
            })
    ResponseEntity<byte[]> answer(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) ServerHttpRequest request,
            @RequestBody(required = false) Flux<DataBuffer> body) {
        Party party = parties.of(caller);
        Format format = Format.of(contentType(request));
        SentLines sent = SentLines.of(format, body);
        Format wanted = Format.accepted(request.getHeaders().getAccept(), format);
        return commands.once(
                caller,
                key,
                List.of("answers", format, sent.text()),
                () -> writing.write(wanted, answering.carryOut(party, sent.lines())));
    }

    @GetMapping(produces = Format.CSV_TYPE)
    @Operation(
            summary = "The requests that you can answer, as a file to fill in",
            description =
                    "CSV; up to 1,000, those to be answered soonest first. Fill in the column answer"
                            + " and send the file back. Requests that were not fetched yet are not"
                            + " in it: they cannot be answered.")
    @ApiResponse(
            responseCode = "200",
            description = "CSV with the names of the columns",
            content = @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> open(@Parameter(hidden = true) Caller caller) {
        return open.of(parties.of(caller));
    }

    private static MediaType contentType(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        return type == null ? MediaType.APPLICATION_JSON : type;
    }
}
