package uk.gain.platform.inbox.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.inbox.ParkedRecord;
import uk.gain.platform.inbox.ParkedRecords;
import uk.gain.platform.inbox.Redrive;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;

/** For operators only, as the chain of the API says. */
@RestController
@RequestMapping("/api/operator/parked-records")
class ParkedRecordsController {

    private static final ProblemType STILL_PARKED =
            new ProblemType(
                    "still-parked", "The record still cannot be applied", HttpStatus.CONFLICT);

    private final ParkedRecords records;

    ParkedRecordsController(ParkedRecords records) {
        this.records = records;
    }

    record RedriveView(int applied) {}

    @GetMapping
    Page<ParkedRecord> parked(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return records.page(PageRequest.of(cursor, limit));
    }

    @PostMapping("/{id}/redrive")
    RedriveView redrive(Caller operator, @PathVariable long id) {
        return switch (records.redrive(operator, id)) {
            case Redrive.Done(int applied) -> new RedriveView(applied);
            case Redrive.Unknown() ->
                    throw Problem.of(ProblemType.NOT_FOUND, "Nothing is parked under this id");
            case Redrive.Stopped(int applied, String reason) ->
                    throw Problem.of(
                            STILL_PARKED, "The rest waits: " + reason, Map.of("applied", applied));
        };
    }
}
