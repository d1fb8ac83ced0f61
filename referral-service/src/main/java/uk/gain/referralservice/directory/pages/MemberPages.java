package uk.gain.referralservice.directory.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.application.EditingDirectory;
import uk.gain.referralservice.directory.model.Agency.Member;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.BrokenRule;
import uk.gain.referralservice.directory.model.Edited;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;
import uk.gain.referralservice.directory.model.ProposedAgency.ProposedMember;
import uk.gain.referralservice.directory.web.Edits;
import uk.gain.referralservice.directory.web.Operators;
import uk.gain.webui.PageController;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** An operator says who acts for an agency, and who no longer does. */
@PageController
@RequestMapping("/agencies/{code}/members")
class MemberPages {

    private static final String SOURCE = "page /agencies/{code}/members";
    private static final List<String> PAGE_ORDER =
            List.of("subject", "role", "certificateThumbprints");
    private static final List<Choice> ROLES =
            List.of(
                    new Choice("AGENCY_OFFICER", "Agency officer", "A person, in the web inbox"),
                    new Choice("AGENCY_SYSTEM", "Agency system", "A machine, by the API"));
    private static final FieldError MOVED =
            new FieldError(
                    "subject",
                    "Somebody else changed this agency meanwhile: look at its members and try again");

    private final ConsultingDirectory directory;
    private final EditingDirectory editing;
    private final Operators operators;

    MemberPages(ConsultingDirectory directory, EditingDirectory editing, Operators operators) {
        this.directory = directory;
        this.editing = editing;
        this.operators = operators;
    }

    @GetMapping
    Rendering members(Caller caller, @PathVariable String code) {
        Party operator = operators.looking(caller, SOURCE);
        Listed current = current(operator, code);
        return Rendering.view("directory/members")
                .modelAttribute("agency", current.agency())
                .modelAttribute("version", current.version())
                .modelAttribute("members", current.agency().members())
                .build();
    }

    @GetMapping("/new")
    Rendering form(Caller caller, @PathVariable String code) {
        Party operator = operators.editing(caller, SOURCE + "/new");
        return form(current(operator, code), Form.empty());
    }

    @PostMapping("/new")
    Rendering add(Caller caller, @PathVariable String code, Form entered) {
        String source = SOURCE + "/new";
        Party operator = operators.editing(caller, source);
        AgencyCode agency = Edits.code(code);
        Edited edited =
                editing.keepMember(operator, agency, versionOf(entered), proposed(entered), source);
        return switch (edited) {
            case Edited.Made _ -> toMembers(code);
            case Edited.Unchanged _ -> toMembers(code);
            case Edited.Refused(List<BrokenRule> rules) ->
                    form(
                            current(operator, code),
                            entered.refused(
                                    rules.stream()
                                            .map(
                                                    rule ->
                                                            new FieldError(
                                                                    fieldOf(rule.field()),
                                                                    rule.message()))
                                            .toList(),
                                    PAGE_ORDER));
            case Edited.Moved(long _) ->
                    form(current(operator, code), entered.refused(List.of(MOVED), PAGE_ORDER));
            case Edited.AlreadyListed() -> throw Edits.unknown();
            case Edited.NotListed() -> throw Edits.unknown();
        };
    }

    @GetMapping("/remove")
    Rendering confirm(Caller caller, @PathVariable String code, @RequestParam String subject) {
        Party operator = operators.editing(caller, SOURCE + "/remove");
        Listed current = current(operator, code);
        if (current.agency().members().stream().noneMatch(one -> one.subject().equals(subject))) {
            throw Edits.unknown();
        }
        return Rendering.view("directory/remove-member")
                .modelAttribute("agency", current.agency())
                .modelAttribute("version", current.version())
                .modelAttribute("subject", subject)
                .build();
    }

    @PostMapping("/remove")
    Rendering remove(Caller caller, @PathVariable String code, Form entered) {
        String source = SOURCE + "/remove";
        Party operator = operators.editing(caller, source);
        Edited edited =
                editing.removeMember(
                        operator,
                        Edits.code(code),
                        versionOf(entered),
                        entered.value("subject"),
                        source);
        return switch (edited) {
            case Edited.Made _ -> toMembers(code);
            case Edited.Unchanged _ -> toMembers(code);
            case Edited.Moved(long version) -> throw Edits.moved(version);
            case Edited.Refused _ -> throw Edits.unknown();
            case Edited.AlreadyListed() -> throw Edits.unknown();
            case Edited.NotListed() -> throw Edits.unknown();
        };
    }

    private Listed current(Party operator, String code) {
        return directory.members(operator, Edits.code(code), SOURCE).orElseThrow(Edits::unknown);
    }

    private static Rendering form(Listed current, Form form) {
        return Rendering.view("directory/new-member")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("agency", current.agency())
                .modelAttribute("version", current.version())
                .modelAttribute("roles", ROLES)
                .build();
    }

    private static ProposedMember proposed(Form entered) {
        return new ProposedMember(
                entered.value("subject"),
                Stream.of(Member.Role.values())
                        .filter(role -> entered.has("role", role.name()))
                        .findFirst()
                        .orElse(null),
                entered.value("certificateThumbprints")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** members[0].certificateThumbprints[1] is certificateThumbprints. */
    private static String fieldOf(String path) {
        return Optional.of(path)
                .map(field -> field.substring(field.indexOf('.') + 1))
                .map(field -> field.replaceFirst("\\[.*", ""))
                .filter(PAGE_ORDER::contains)
                .orElse("subject");
    }

    private static long versionOf(Form entered) {
        String version = entered.value("version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }

    private static Rendering toMembers(String code) {
        return Rendering.redirectTo("/agencies/" + code + "/members").build();
    }
}
