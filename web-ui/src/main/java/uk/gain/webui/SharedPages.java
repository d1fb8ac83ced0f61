package uk.gain.webui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that every service has, and that need no membership. */
@Controller
class SharedPages {

    @GetMapping(PageSecurity.SIGNED_OUT)
    String signedOut() {
        return "signed-out";
    }

    @GetMapping(PageSecurity.SIGN_IN_FAILED)
    String signInFailed() {
        return "sign-in-failed";
    }
}
