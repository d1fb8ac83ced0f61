package uk.gain.agencygateway.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.directory.application.SettingAgencies;
import uk.gain.agencygateway.directory.model.Asked;
import uk.gain.agencygateway.directory.model.Asker;
import uk.gain.agencygateway.directory.model.Wish;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

@RestController
@RequestMapping("/api/agency/settings")
@Tag(name = "Your agency", description = "Capacity, holidays, areas of interest and contact.")
class AgencySettingsController {

    private static final ProblemType NOT_ACCEPTABLE =
            new ProblemType(
                    "settings-not-acceptable",
                    "The settings break a rule",
                    HttpStatus.UNPROCESSABLE_CONTENT);

    private final SettingAgencies setting;
    private final IdempotentCommands commands;
    private final Askers askers;

    AgencySettingsController(SettingAgencies setting, IdempotentCommands commands, Askers askers) {
        this.setting = setting;
        this.commands = commands;
        this.askers = askers;
    }

    @GetMapping
    @Operation(summary = "What is in force, and what was asked for and is not yet")
    StandingView settings(Caller caller) {
        return standing(askers.of(caller));
    }

    @PutMapping
    @Operation(
            summary = "Ask for other settings of your agency",
            description =
                    "All of them at once. They travel to the directory's owner and are in force when"
                            + " the directory lists them: look until askedFor is null.")
    ResponseEntity<byte[]> ask(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SettingsBody body) {
        Asker asker = askers.of(caller);
        return commands.once(
                caller,
                key,
                List.of("agency-settings", body),
                () -> {
                    switch (setting.ask(asker, body.settings())) {
                        case Wish _ -> {}
                        case Asked.NotAcceptable refused -> throw problem(refused);
                    }
                    return ResponseEntity.accepted().body(standing(asker));
                });
    }

    private StandingView standing(Asker asker) {
        return setting.standing(asker.agency())
                .map(standing -> StandingView.of(asker.agency(), standing))
                .orElseThrow(
                        () ->
                                Problem.of(
                                        ProblemType.NOT_FOUND,
                                        "The directory does not list the agency any more"));
    }

    private static Problem problem(Asked.NotAcceptable refused) {
        return Problem.of(
                NOT_ACCEPTABLE,
                "Nothing was asked for",
                refused.rules().stream()
                        .map(rule -> new Violation(rule.field(), rule.rule(), rule.message()))
                        .toList());
    }
}
