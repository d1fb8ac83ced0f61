package uk.gain.webui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gain.contract.StatedReason;
import uk.gain.platform.challenges.AnsweringChallenges;
import uk.gain.platform.challenges.AnsweringChallenges.Outcome;
import uk.gain.platform.challenges.Justified;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Stands before the content when a person was picked to say why they look. */
@PageController
@RequestMapping("/challenges/{id}")
class ChallengePage {

    private static final String START = "/";

    private static final List<Choice> REASONS =
            List.of(
                    new Choice(StatedReason.INVESTIGATION.name(), "To investigate"),
                    new Choice(StatedReason.ANSWERING.name(), "To answer a request"),
                    new Choice(StatedReason.SAFEGUARDING.name(), "To keep somebody safe"),
                    new Choice(StatedReason.SUPERVISION.name(), "To supervise or check work"),
                    new Choice(StatedReason.CORRECTION.name(), "To correct or recall information"),
                    new Choice(StatedReason.OTHER.name(), "Something else"));

    private final AnsweringChallenges answering;

    ChallengePage(AnsweringChallenges answering) {
        this.answering = answering;
    }

    /** Leads here; and from here back to what was to be shown, where that was a page. */
    static Rendering asking(ProblemDetail withheld, ServerHttpRequest request) {
        Object id = Objects.requireNonNull(withheld.getProperties()).get("challengeId");
        String back =
                request.getMethod().equals(HttpMethod.GET)
                        ? request.getPath().value()
                                + (request.getURI().getRawQuery() == null
                                        ? ""
                                        : "?" + request.getURI().getRawQuery())
                        : START;
        return Rendering.redirectTo(
                        UriComponentsBuilder.fromPath("/challenges/" + id)
                                .queryParam("back", "{back}")
                                .encode()
                                .buildAndExpand(back)
                                .toUriString())
                .build();
    }

    @GetMapping
    Rendering ask(@PathVariable UUID id, @RequestParam(defaultValue = START) String back) {
        return page(id, ours(back), Form.empty());
    }

    @PostMapping
    Rendering answer(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = START) String back,
            Form form) {
        List<FieldError> wrong =
                Justified.wrongWith(form.value("reason"), form.value("words")).stream()
                        .map(each -> new FieldError(each.field(), each.message()))
                        .toList();
        if (!wrong.isEmpty()) {
            return page(id, ours(back), form.refused(wrong, List.of("reason", "words")));
        }
        Justified why = Justified.of(form.value("reason"), form.value("words"));
        return switch (answering.answer(caller, id, why, "page /challenges/{id}")) {
            case Outcome.Answered _, Outcome.AnsweredBefore _ ->
                    Rendering.redirectTo(ours(back)).build();
            case Outcome.NotAsked() ->
                    throw Problem.of(ProblemType.NOT_FOUND, "You were not asked this.");
        };
    }

    /** Nobody is led away from this service by a link that somebody else made. */
    private static String ours(String back) {
        boolean path = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return path ? back : START;
    }

    private static Rendering page(UUID id, String back, Form form) {
        return Rendering.view("challenge")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("id", id)
                .modelAttribute("back", back)
                .modelAttribute("reasons", REASONS)
                .modelAttribute("form", form)
                .build();
    }
}
