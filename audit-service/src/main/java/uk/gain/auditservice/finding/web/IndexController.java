package uk.gain.auditservice.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.auditservice.finding.application.ComparingIndex;
import uk.gain.auditservice.finding.model.Comparison;
import uk.gain.platform.identity.Caller;

/** What entries are found by, against the log. Both take a time that grows with the log. */
@RestController
@Tag(name = "integrity")
class IndexController {

    private final Auditors auditors;
    private final ComparingIndex comparing;

    IndexController(Auditors auditors, ComparingIndex comparing) {
        this.auditors = auditors;
        this.comparing = comparing;
    }

    @GetMapping("/api/index/comparison")
    @Operation(
            summary = "Makes the index again from the log and names what it says differently",
            description =
                    "Reads every entry's bytes. Differences by entry number, with the names of what is"
                            + " different and never a value, so that operators may ask too; at most 100"
                            + " are named, all are counted.")
    Comparison.Result compare(
            Caller caller,
            @Parameter(description = EntriesController.PURPOSE, example = "INTEGRITY_AND_SECURITY")
                    @RequestParam(required = false)
                    @Nullable String purpose) {
        return comparing.compare(auditors.check(caller, purpose, "GET /api/index/comparison"));
    }

    @PostMapping("/api/index/mending")
    @Operation(
            summary = "Makes the index again from the log where it says something else",
            description =
                    "Answers what was wrong. The log is never changed; asked again, it finds nothing"
                            + " left to mend. For operators.")
    Comparison.Result mend(
            Caller caller,
            @Parameter(description = EntriesController.PURPOSE, example = "INTEGRITY_AND_SECURITY")
                    @RequestParam(required = false)
                    @Nullable String purpose) {
        return comparing.mend(auditors.repair(caller, purpose, "POST /api/index/mending"));
    }
}
