package uk.gain.auditservice.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.auditservice.finding.application.FindingEntries;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.TilePath;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

@RestController
@Tag(name = "trail")
class TilesController {

    private final Auditors auditors;
    private final FindingEntries finding;

    TilesController(Auditors auditors, FindingEntries finding) {
        this.auditors = auditors;
        this.finding = finding;
    }

    /** Beside the tiles, so that /api/log is the prefix that c2sp.org/tlog-tiles speaks of. */
    @GetMapping(path = "/api/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The newest signed checkpoint (c2sp.org/tlog-checkpoint)")
    String checkpoint() {
        return finding.checkpoint()
                .map(Checkpoint::note)
                .orElseThrow(
                        () -> Problem.of(ProblemType.NOT_FOUND, "Nothing has been signed yet"));
    }

    @GetMapping(path = "/api/log/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "A tile of hashes, or a bundle of entries (c2sp.org/tlog-tiles)",
            description = "E.g. /api/log/tile/0/x001/067 or /api/log/tile/entries/000.p/17")
    byte[] tile(
            Caller caller,
            @PathVariable String path,
            @RequestParam(required = false) @Nullable String purpose) {
        LookUp lookUp = auditors.lookUp(caller, purpose, "GET /api/log/tile/{path}");
        return TilePath.parse(path.substring(1))
                .flatMap(tile -> finding.tile(lookUp, tile))
                .orElseThrow(
                        () ->
                                Problem.of(
                                        ProblemType.NOT_FOUND, "No checkpoint covers such a tile"));
    }
}
