package uk.gain.agencygateway.nudging.pages;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.nudging.application.ConfiguringNudges;
import uk.gain.agencygateway.nudging.web.NudgeCallers;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.webui.PageController;

/** An operator sees which agencies' e-mails are not taken; addresses are not shown. */
@PageController
@RequestMapping("/operator/email")
class TroubledNudgesPage {

    private static final String HERE = "/operator/email";

    private final ConfiguringNudges configuring;
    private final NudgeCallers callers;

    TroubledNudgesPage(ConfiguringNudges configuring, NudgeCallers callers) {
        this.configuring = configuring;
        this.callers = callers;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        callers.operating(caller, "GET " + HERE);
        model.addAttribute("nudges", configuring.troubled());
        return "nudging/troubled";
    }

    @PostMapping("/{agency}/retry")
    Rendering tryAgain(Caller caller, @PathVariable String agency) {
        String source = "POST " + HERE + "/{agency}/retry";
        callers.operating(caller, source);
        if (!configuring.tryAgain(caller, agency, source)) {
            throw Problem.of(ProblemType.NOT_FOUND, "No e-mail of this agency has failed");
        }
        return Rendering.redirectTo(HERE).build();
    }
}
