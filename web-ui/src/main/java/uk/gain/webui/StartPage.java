package uk.gain.webui;

import org.springframework.web.bind.annotation.GetMapping;
import uk.gain.platform.identity.Caller;

/** Leads a person to the first section that the person's role may use. */
@PageController
class StartPage {

    private final PageSettings settings;

    StartPage(PageSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/")
    String start(Caller caller) {
        return "redirect:" + settings.seenBy(caller.role()).start();
    }
}
