package uk.gain.auditservice.alarms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.auditservice.alarms.application.AcknowledgingAlarms;
import uk.gain.auditservice.alarms.application.RunningChecks;
import uk.gain.auditservice.alarms.model.Acknowledgement;
import uk.gain.platform.access.Access;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;

@RestController
@Tag(name = "integrity")
class AlarmsController {

    private static final ProblemType ACKNOWLEDGED =
            new ProblemType(
                    "alarm-acknowledged", "The alarm is acknowledged already", HttpStatus.CONFLICT);

    private final AcknowledgingAlarms alarms;
    private final RunningChecks checks;
    private final Watchers watchers;
    private final IdempotentCommands commands;

    AlarmsController(
            AcknowledgingAlarms alarms,
            RunningChecks checks,
            Watchers watchers,
            IdempotentCommands commands) {
        this.alarms = alarms;
        this.checks = checks;
        this.watchers = watchers;
        this.commands = commands;
    }

    @GetMapping("/api/alarms")
    @Operation(
            summary = "What the checks of the trail found, the newest first",
            description =
                    "An alarm names the exact record: partition and offset, entry, or referral and"
                            + " sequence. It holds no personal data.")
    Page<AlarmView> alarms(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Access access = watchers.reading(caller, "GET /api/alarms");
        PageRequest page = PageRequest.of(cursor, limit);
        long before = page.after() == null ? Long.MAX_VALUE : page.afterNumber();
        return Page.of(
                        page,
                        alarms.newest(caller, access, before, page.fetch()),
                        alarm -> String.valueOf(alarm.id()))
                .map(AlarmView::of);
    }

    @GetMapping("/api/checks")
    @Operation(summary = "Which checks run on this instance, and what their last look found")
    List<CheckView> checks(Caller caller) {
        watchers.reading(caller, "GET /api/checks");
        return checks.statuses().stream().map(CheckView::of).toList();
    }

    /** What an auditor says about an alarm. */
    record Word(
            @Schema(example = "UNDER_INVESTIGATION") @Nullable String reason,
            @Schema(example = "CASE-2026/17") @Nullable String caseReference) {}

    @PostMapping("/api/alarms/{id}/acknowledgement")
    @Operation(
            summary = "An auditor acknowledges an alarm, once",
            description =
                    "reason is UNDER_INVESTIGATION, EXPLAINED or REPAIRED; what there is to say"
                            + " stands in the case that caseReference names.")
    ResponseEntity<byte[]> acknowledge(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Word word) {
        Access access = watchers.acknowledging(caller, "POST /api/alarms/{id}/acknowledgement");
        Acknowledgement.Reason reason = reason(word.reason());
        String reference = word.caseReference();
        if (reference == null || !Acknowledgement.isReference(reference)) {
            throw invalid("caseReference", "case-reference-is-one", Acknowledgement.RULE);
        }
        return commands.once(
                caller,
                key,
                List.of("acknowledge-alarm", id, word),
                () -> answer(alarms.acknowledge(caller, access, id, reason, reference)));
    }

    private static ResponseEntity<?> answer(AcknowledgingAlarms.Outcome outcome) {
        return switch (outcome) {
            case AcknowledgingAlarms.Outcome.Acknowledged _ -> ResponseEntity.noContent().build();
            case AcknowledgingAlarms.Outcome.AlreadyAcknowledged _ ->
                    throw Problem.of(ACKNOWLEDGED, "The first word stands");
            case AcknowledgingAlarms.Outcome.NoSuchAlarm _ ->
                    throw Problem.of(ProblemType.NOT_FOUND, "There is no such alarm");
        };
    }

    private static Acknowledgement.Reason reason(@Nullable String name) {
        return Arrays.stream(Acknowledgement.Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                invalid(
                                        "reason",
                                        "reason-is-known",
                                        "reason must be UNDER_INVESTIGATION, EXPLAINED or"
                                                + " REPAIRED"));
    }

    private static Problem invalid(String field, String rule, String detail) {
        return Problem.of(
                ProblemType.INVALID_REQUEST, detail, List.of(new Violation(field, rule, detail)));
    }
}
