package uk.gain.auditservice.finding.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import uk.gain.auditservice.finding.model.Purpose;
import uk.gain.webui.PageController;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** An auditor says once in a session for which purpose they look; every look-up carries it. */
@PageController
@RequestMapping(PurposePage.PATH)
public class PurposePage {

    static final String PATH = "/purpose";

    /** The four purposes, in words. */
    public static final List<Choice> PURPOSES =
            List.of(
                    new Choice(
                            Purpose.LAWFULNESS_CHECK.name(),
                            "To check whether processing was lawful"),
                    new Choice(Purpose.SELF_MONITORING.name(), "Self-monitoring"),
                    new Choice(
                            Purpose.INTEGRITY_AND_SECURITY.name(),
                            "Integrity and security of the data"),
                    new Choice(Purpose.CRIMINAL_PROCEEDINGS.name(), "Criminal proceedings"));

    private static final String STATED = "trail.purpose";

    @GetMapping
    Rendering choose(WebSession session) {
        String stated = stated(session);
        return page(
                stated == null
                        ? Form.empty()
                        : new Form(Map.of("purpose", List.of(stated)), List.of()));
    }

    @PostMapping
    Rendering state(Form form, WebSession session) {
        return Purpose.of(form.value("purpose"))
                .map(
                        purpose -> {
                            session.getAttributes().put(STATED, purpose.name());
                            return Rendering.redirectTo(TrailPage.PATH).build();
                        })
                .orElseGet(
                        () ->
                                page(
                                        form.refused(
                                                List.of(
                                                        new FieldError(
                                                                "purpose",
                                                                "Select the purpose of your"
                                                                        + " look-ups")),
                                                List.of())));
    }

    /** Null until the auditor has said it. */
    public static @Nullable String stated(WebSession session) {
        return session.getAttribute(STATED);
    }

    private static Rendering page(Form form) {
        return Rendering.view("finding/purpose")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("purposes", PURPOSES)
                .build();
    }
}
