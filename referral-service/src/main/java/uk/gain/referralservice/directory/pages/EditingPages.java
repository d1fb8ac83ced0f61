package uk.gain.referralservice.directory.pages;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.application.EditingDirectory;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.BrokenRule;
import uk.gain.referralservice.directory.model.Edited;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;
import uk.gain.referralservice.directory.web.Edits;
import uk.gain.referralservice.directory.web.Operators;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/**
 * An operator lists or changes an agency: one form, its answers to check, then the fact. What is
 * entered waits in the session, with the version it was entered for.
 */
@PageController
class EditingPages {

    private static final String NEW = "/agencies/new";
    private static final String CHANGE = "/agencies/{code}/change";
    private static final String ENTERED = "agency.entered.";
    private static final FieldError TAKEN =
            new FieldError("code", "This code is taken: enter another, or change that agency");
    private static final FieldError MOVED =
            new FieldError(
                    "name",
                    "Somebody else changed this agency meanwhile: open it again and make your"
                            + " change to what is listed now");

    private final ConsultingDirectory directory;
    private final EditingDirectory editing;
    private final Operators operators;

    EditingPages(ConsultingDirectory directory, EditingDirectory editing, Operators operators) {
        this.directory = directory;
        this.editing = editing;
        this.operators = operators;
    }

    @GetMapping(NEW)
    Rendering blank(Caller caller, WebSession session) {
        operators.editing(caller, source(NEW));
        return form(NEW, session.getAttributeOrDefault(ENTERED, AgencyForm.blank()));
    }

    @PostMapping(NEW)
    Rendering enter(Caller caller, Form entered, WebSession session) {
        operators.editing(caller, source(NEW));
        return entered(NEW, ENTERED, entered.value("code"), entered, session);
    }

    @GetMapping(NEW + "/check")
    Rendering check(Caller caller, WebSession session) {
        operators.editing(caller, source(NEW));
        return check(NEW, ENTERED, session);
    }

    @PostMapping(NEW + "/check")
    Rendering list(Caller caller, WebSession session) {
        Party operator = operators.editing(caller, source(NEW));
        if (!(session.getAttributes().remove(ENTERED) instanceof Form entered)) {
            return Rendering.redirectTo("/agencies").build();
        }
        Edited edited =
                editing.list(
                        operator, entered.value("code"), AgencyForm.proposed(entered), source(NEW));
        return shown(NEW, entered, edited);
    }

    @GetMapping(CHANGE)
    Rendering change(Caller caller, @PathVariable String code, WebSession session) {
        Party operator = operators.editing(caller, source(CHANGE));
        AgencyCode agency = Edits.code(code);
        Listed current =
                directory.members(operator, agency, source(CHANGE)).orElseThrow(Edits::unknown);
        Form listed = AgencyForm.of(current);
        Form waiting = session.getAttributeOrDefault(ENTERED + code, listed);
        return form(
                path(code),
                waiting.has(AgencyForm.VERSION, listed.value(AgencyForm.VERSION))
                        ? waiting
                        : listed);
    }

    @PostMapping(CHANGE)
    Rendering enterChange(
            Caller caller, @PathVariable String code, Form entered, WebSession session) {
        operators.editing(caller, source(CHANGE));
        Edits.code(code);
        return entered(path(code), ENTERED + code, code, entered, session);
    }

    @GetMapping(CHANGE + "/check")
    Rendering checkChange(Caller caller, @PathVariable String code, WebSession session) {
        operators.editing(caller, source(CHANGE));
        Edits.code(code);
        return check(path(code), ENTERED + code, session);
    }

    @PostMapping(CHANGE + "/check")
    Rendering keep(Caller caller, @PathVariable String code, WebSession session) {
        Party operator = operators.editing(caller, source(CHANGE));
        AgencyCode agency = Edits.code(code);
        if (!(session.getAttributes().remove(ENTERED + code) instanceof Form entered)) {
            return Rendering.redirectTo("/agencies/" + code).build();
        }
        Edited edited =
                editing.change(
                        operator,
                        agency,
                        versionOf(entered),
                        AgencyForm.proposed(entered),
                        source(CHANGE));
        return shown(path(code), entered, edited);
    }

    private Rendering entered(
            String page, String waiting, String code, Form entered, WebSession session) {
        List<FieldError> errors = AgencyForm.unreadable(entered);
        if (errors.isEmpty()) {
            errors = AgencyForm.errors(editing.examine(code, AgencyForm.proposed(entered)));
        }
        if (!errors.isEmpty()) {
            return form(page, AgencyForm.refused(entered, errors));
        }
        session.getAttributes().put(waiting, entered);
        return Rendering.redirectTo(page + "/check").build();
    }

    private static Rendering check(String page, String waiting, WebSession session) {
        Form entered = session.getAttribute(waiting);
        return entered == null
                ? Rendering.redirectTo(page).build()
                : Rendering.view("directory/check")
                        .modelAttribute("page", page)
                        .modelAttribute("answers", AgencyForm.answers(entered))
                        .build();
    }

    private static Rendering shown(String page, Form entered, Edited edited) {
        return switch (edited) {
            case Edited.Made(Listed listed) -> toAgency(listed);
            case Edited.Unchanged(Listed listed) -> toAgency(listed);
            case Edited.Refused(List<BrokenRule> rules) ->
                    form(page, AgencyForm.refused(entered, AgencyForm.errors(rules)));
            case Edited.AlreadyListed() -> form(page, AgencyForm.refused(entered, List.of(TAKEN)));
            case Edited.NotListed() -> throw Edits.unknown();
            case Edited.Moved(long _) -> form(page, AgencyForm.refused(entered, List.of(MOVED)));
        };
    }

    private static Rendering toAgency(Listed listed) {
        return Rendering.redirectTo("/agencies/" + listed.agency().code()).build();
    }

    private static Rendering form(String page, Form form) {
        return Rendering.view("directory/form")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("page", page)
                .modelAttribute("isNew", page.equals(NEW))
                .modelAttribute("offered", AgencyForm.offered())
                .build();
    }

    private static long versionOf(Form entered) {
        String version = entered.value(AgencyForm.VERSION);
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }

    private static String path(String code) {
        return "/agencies/" + code + "/change";
    }

    private static String source(String page) {
        return "page " + page;
    }
}
