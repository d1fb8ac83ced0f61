package uk.gain.auditservice.exporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.web.Auditors;
import uk.gain.auditservice.finding.web.Criteria;
import uk.gain.platform.identity.Caller;

@RestController
@Tag(name = "trail")
class ExportController {

    private static final String EXAMPLE =
            """
            {"format":"gain-trail-export@v1","purpose":"LAWFULNESS_CHECK","asked":["operation=DISCLOSURE"],"entries":1,"checkpoint":"local.gain.example/trail\\n2\\n…"}
            {"index":1,"proof":["bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0="],"entry":{"index":1,"operation":"DISCLOSURE"}}
            {"entries":1,"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
            """;

    private final Auditors auditors;
    private final Exports exports;

    ExportController(Auditors auditors, Exports exports) {
        this.auditors = auditors;
        this.exports = exports;
    }

    @GetMapping("/api/export")
    @Operation(
            summary = "Exports the trail, whole or in part, with proofs and the signed checkpoint",
            description =
                    "Entries in the order of the log, as far as the newest checkpoint covers it;"
                            + " without a criterion, all of them. For each entry its index, its"
                            + " canonical bytes and its inclusion proof. The last line holds the number"
                            + " of entries and the SHA-256 of everything before it: an export without"
                            + " it was cut off. To be verified offline with gain-verifier.jar. The"
                            + " export is an entry of the trail itself.")
    @ApiResponse(
            responseCode = "200",
            description = "The export, streamed",
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(EXAMPLE)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Flux<DataBuffer>> export(
            Caller caller,
            @RequestParam(required = false) @Nullable String purpose,
            @Parameter(description = "NDJSON (unless said otherwise) or CSV", example = "CSV")
                    @RequestParam(required = false)
                    @Nullable String format,
            @ParameterObject @ModelAttribute Criteria criteria) {
        LookUp lookUp = auditors.lookUp(caller, purpose, "GET /api/export");
        return exports.answer(lookUp, criteria.search(), Exports.format(format));
    }
}
