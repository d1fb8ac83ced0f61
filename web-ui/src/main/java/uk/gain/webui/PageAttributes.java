package uk.gain.webui;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.gain.platform.identity.Caller;

/** What the layout needs on every page. */
@ControllerAdvice(annotations = PageController.class)
class PageAttributes {

    private static final Times TIMES = new Times();

    private final PageSettings settings;

    PageAttributes(PageSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("pages")
    PageSettings pages(Caller caller) {
        return settings.seenBy(caller.role());
    }

    @ModelAttribute("times")
    Times times() {
        return TIMES;
    }

    @ModelAttribute("signedIn")
    SignedIn signedIn(Caller caller, @AuthenticationPrincipal OidcUser user) {
        String name = user.getFullName() == null ? caller.subject() : user.getFullName();
        return new SignedIn(name, caller.organisation());
    }
}
