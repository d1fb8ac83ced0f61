package uk.gain.referralservice.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.directory.application.EditingDirectory;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.BrokenRule;
import uk.gain.referralservice.directory.model.Edited;
import uk.gain.referralservice.directory.model.Party;

/** Operators edit the directory. */
@RestController
@RequestMapping(path = "/api/agencies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Editing the directory",
        description =
                "For operators. Every change is a new version, announced on agency-directory and"
                        + " recorded as an access of kind CONFIGURATION.")
@ApiResponse(
        responseCode = "403",
        description = "`forbidden`: the caller is no operator; the attempt is recorded",
        content = @Content(mediaType = EditingAgenciesController.PROBLEM))
@ApiResponse(
        responseCode = "422",
        description = "`agency-refused`: every rule that stands against it is named with its field",
        content = @Content(mediaType = EditingAgenciesController.PROBLEM))
class EditingAgenciesController {

    static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private static final String MEMBER = "members[0].";

    private final EditingDirectory editing;
    private final Operators operators;
    private final IdempotentCommands commands;

    EditingAgenciesController(
            EditingDirectory editing, Operators operators, IdempotentCommands commands) {
        this.editing = editing;
        this.operators = operators;
        this.commands = commands;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAgency",
            summary = "List an agency that is not listed yet",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AgencyEntry.class),
                                            examples = @ExampleObject(AgencyEntry.EXAMPLE))))
    @ApiResponse(
            responseCode = "201",
            description = "Version 1; its ETag is what If-Match takes",
            content = @Content(schema = @Schema(implementation = AgencyVersionView.class)))
    @ApiResponse(
            responseCode = "409",
            description = "`agency-listed-already`: the code is taken",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<byte[]> list(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AgencyEntry body) {
        String source = "POST /api/agencies";
        Party operator = operators.editing(caller, source);
        String code = body.code() == null ? "" : body.code();
        return commands.once(
                caller,
                key,
                List.of(source, body),
                () -> Edits.answer(editing.list(operator, code, body.proposed(), source)));
    }

    @PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "changeAgency",
            summary = "Say everything of an agency anew",
            description =
                    "The whole entry: what is left out is gone, except the members, which then stay"
                            + " as they are. An entry that says what is listed already makes no new"
                            + " version.")
    @ApiResponse(
            responseCode = "200",
            description = "The version that is listed now",
            content = @Content(schema = @Schema(implementation = AgencyVersionView.class)))
    @ApiResponse(
            responseCode = "412",
            description = "`version-moved`: somebody else changed it; `version` says to which",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "428",
            description = "`version-missing`: If-Match was not sent",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<byte[]> change(
            @Parameter(hidden = true) Caller caller,
            @Parameter(example = "HMRC") @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(description = "ETag of the version you have seen.", example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable String ifMatch,
            @RequestBody AgencyEntry body) {
        String source = "PUT /api/agencies/{code}";
        Party operator = operators.editing(caller, source);
        long expected = Edits.expected(ifMatch);
        AgencyCode agency = Edits.code(code);
        sameAsPath("code", code, body.code());
        return commands.once(
                caller,
                key,
                List.of(source, code, expected, body),
                () ->
                        Edits.answer(
                                editing.change(
                                        operator, agency, expected, body.proposed(), source)));
    }

    @PutMapping(path = "/{code}/members/{subject}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "keepMember",
            summary = "Let somebody act for an agency",
            description =
                    "Adds the member, or changes its role or certificates. Nobody acts for two"
                            + " agencies.")
    @ApiResponse(
            responseCode = "200",
            description = "The version that is listed now",
            content = @Content(schema = @Schema(implementation = AgencyVersionView.class)))
    ResponseEntity<byte[]> keepMember(
            @Parameter(hidden = true) Caller caller,
            @Parameter(example = "HMRC") @PathVariable String code,
            @Parameter(example = "officer.hmrc") @PathVariable String subject,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AgencyEntry.MemberBody body) {
        String source = "PUT /api/agencies/{code}/members/{subject}";
        Party operator = operators.editing(caller, source);
        long expected = Edits.expected(ifMatch);
        AgencyCode agency = Edits.code(code);
        sameAsPath("subject", subject, body.subject());
        return commands.once(
                caller,
                key,
                List.of(source, code, subject, expected, body),
                () -> {
                    Edited edited =
                            editing.keepMember(
                                    operator, agency, expected, body.proposed(subject), source);
                    if (edited instanceof Edited.Refused(List<BrokenRule> rules)) {
                        throw Edits.refused(rules, MEMBER);
                    }
                    return Edits.answer(edited);
                });
    }

    @DeleteMapping("/{code}/members/{subject}")
    @Operation(
            operationId = "removeMember",
            summary = "Let somebody act for an agency no longer",
            description = "The agency-gateway refuses the member as soon as it hears of it.")
    @ApiResponse(
            responseCode = "200",
            description = "The version that is listed now",
            content = @Content(schema = @Schema(implementation = AgencyVersionView.class)))
    ResponseEntity<byte[]> removeMember(
            @Parameter(hidden = true) Caller caller,
            @Parameter(example = "HMRC") @PathVariable String code,
            @Parameter(example = "officer.hmrc") @PathVariable String subject,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        String source = "DELETE /api/agencies/{code}/members/{subject}";
        Party operator = operators.editing(caller, source);
        long expected = Edits.expected(ifMatch);
        AgencyCode agency = Edits.code(code);
        return commands.once(
                caller,
                key,
                List.of(source, code, subject, expected),
                () ->
                        Edits.answer(
                                editing.removeMember(operator, agency, expected, subject, source)));
    }

    private static void sameAsPath(String field, String path, @Nullable String body) {
        if (body != null && !body.equals(path)) {
            String message = "%s is the one in the path, or left out".formatted(field);
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation(field, field + "-is-the-paths", message)));
        }
    }
}
