package uk.gain.auditservice.stamping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.auditservice.stamping.model.TimeStamp;
import uk.gain.auditservice.stamping.model.TimeStamps;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/** Time stamps tell, as checkpoints do, nothing but that the log has not changed. */
@RestController
@Tag(name = "log")
@SecurityRequirements
class TimeStampsController {

    private static final int NEWEST = 100;

    private final TimeStamps stamps;

    TimeStampsController(TimeStamps stamps) {
        this.stamps = stamps;
    }

    /**
     * A time stamp that can be taken.
     *
     * @param size of the checkpoint, and the name of its time stamp
     * @param at the authority's time
     */
    record StampView(long size, Instant at) {}

    @GetMapping("/time-stamps")
    @Operation(summary = "Which checkpoints were time-stamped, the newest hundred")
    List<StampView> stamps() {
        return stamps.newest(NEWEST).stream()
                .map(stamp -> new StampView(stamp.size(), stamp.at()))
                .toList();
    }

    @GetMapping(path = "/time-stamps/{size}", produces = "application/timestamp-reply")
    @Operation(
            summary = "The time stamp of a checkpoint (RFC 3161)",
            description = "openssl ts -verify -in reply -data checkpoint -CAfile authority.pem")
    byte[] response(@PathVariable long size) {
        return stamp(size).response();
    }

    @GetMapping(path = "/time-stamps/{size}/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The checkpoint that was time-stamped, byte for byte")
    String note(@PathVariable long size) {
        return stamp(size).note();
    }

    private TimeStamp stamp(long size) {
        return stamps.of(size)
                .orElseThrow(
                        () ->
                                Problem.of(
                                        ProblemType.NOT_FOUND,
                                        "No checkpoint of this size was time-stamped"));
    }
}
