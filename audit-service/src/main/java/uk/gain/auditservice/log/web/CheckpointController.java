package uk.gain.auditservice.log.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.auditservice.log.application.ProvingEntries;
import uk.gain.auditservice.log.application.SigningLog;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/** What the log shows to everybody, so that it cannot show different logs to different people. */
@RestController
@Tag(name = "log")
@SecurityRequirements
class CheckpointController {

    private final ProvingEntries proving;
    private final SigningLog signing;

    CheckpointController(ProvingEntries proving, SigningLog signing) {
        this.proving = proving;
        this.signing = signing;
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary =
                    "The newest checkpoint that enough witnesses have cosigned"
                            + " (c2sp.org/tlog-checkpoint)")
    String checkpoint() {
        return proving.servedCheckpoint()
                .map(Checkpoint::note)
                .orElseThrow(
                        () -> Problem.of(ProblemType.NOT_FOUND, "Nothing has been signed yet"));
    }

    @GetMapping(path = "/log-key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The key that verifies the log's checkpoints (c2sp.org/signed-note)")
    String logKey() {
        return signing.verifierKey() + "\n";
    }

    @GetMapping(path = "/log-key/ml-dsa-44", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary =
                    "The key that verifies the checkpoints' second signature"
                            + " (c2sp.org/tlog-cosignature, FIPS 204)")
    String mlDsaKey() {
        return signing.mlDsaVerifierKey() + "\n";
    }
}
