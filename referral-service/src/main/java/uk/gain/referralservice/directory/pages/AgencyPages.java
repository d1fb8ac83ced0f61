package uk.gain.referralservice.directory.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;
import uk.gain.referralservice.directory.web.Edits;
import uk.gain.referralservice.directory.web.Operators;
import uk.gain.webui.PageController;
import uk.gain.webui.Times;
import uk.gain.webui.Words;

/** One agency: what the directory says, how it has answered, and for operators how it came so. */
@PageController
@RequestMapping("/agencies/{code:[A-Z0-9-]{1,40}}")
class AgencyPages {

    private static final Times TIMES = new Times();

    private final ConsultingDirectory directory;
    private final Operators operators;

    AgencyPages(ConsultingDirectory directory, Operators operators) {
        this.directory = directory;
        this.operators = operators;
    }

    @GetMapping
    String agency(Caller caller, @PathVariable String code, Model model) {
        AgencyCode agency = Edits.code(code);
        Listed current = directory.current(agency).orElseThrow(Edits::unknown);
        model.addAttribute("agency", current.agency());
        model.addAttribute("version", current.version());
        model.addAttribute("listedAt", current.at());
        model.addAttribute("lines", lines(current.agency()));
        model.addAttribute("record", TrackRecordLine.of(directory.trackRecords().get(agency)));
        model.addAttribute("operator", Operators.isOne(caller));
        return "directory/agency";
    }

    @GetMapping("/versions")
    String versions(
            Caller caller,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        String source = "page /agencies/{code}/versions";
        Party operator = operators.looking(caller, source);
        AgencyCode agency = Edits.code(code);
        Listed current = directory.current(agency).orElseThrow(Edits::unknown);
        PageRequest page = PageRequest.of(cursor, null);
        List<Listed> found =
                directory.versions(operator, agency, position(page.after()), page.fetch(), source);
        model.addAttribute("agency", current.agency());
        model.addAttribute(
                "versions",
                Page.of(page, found, listed -> String.valueOf(listed.version()))
                        .map(VersionLine::of));
        return "directory/versions";
    }

    /** One line of the summary. */
    record Line(String name, String text) {}

    /** One version in the list. */
    record VersionLine(long version, String at, String by, String changed) {

        static VersionLine of(Listed listed) {
            return new VersionLine(
                    listed.version(),
                    TIMES.exact(listed.at()),
                    Words.of(listed.by().role())
                            + " "
                            + listed.by().subject()
                            + ", "
                            + listed.by().organisation(),
                    listed.version() == 1
                            ? "Listed for the first time"
                            : listed.changed().stream()
                                    .map(Words::of)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static List<Line> lines(Agency agency) {
        var hours = agency.responseHours();
        return List.of(
                new Line("Code", agency.code().value()),
                new Line("Class of body", Words.of(agency.legalClass())),
                new Line("Holds", words(agency.categories().stream().sorted().toList())),
                new Line(
                        "Areas of interest",
                        agency.areasOfInterest().isEmpty()
                                ? "Every threat area"
                                : words(agency.areasOfInterest().stream().sorted().toList())),
                new Line("Powers", joined(agency.powers())),
                new Line("Working calendar", Words.of(agency.calendar())),
                new Line(
                        "Hours to answer",
                        "Urgent %d, priority %d, routine %d"
                                .formatted(hours.urgent(), hours.priority(), hours.routine())),
                new Line(
                        "Open requests at most",
                        agency.capacity() == null ? "No limit" : agency.capacity().toString()),
                new Line(
                        "Own holidays",
                        joined(
                                agency.holidays().stream()
                                        .sorted(Comparator.<LocalDate>naturalOrder())
                                        .map(TIMES::day)
                                        .toList())),
                new Line("Preferred channel", Words.of(agency.channel())),
                new Line("Contact", agency.contact() == null ? "None" : agency.contact()),
                new Line("Can be asked", agency.enabled() ? "Yes" : "No"));
    }

    private static String words(List<? extends Enum<?>> values) {
        return joined(values.stream().map(Words::of).toList());
    }

    private static String joined(List<String> texts) {
        return texts.isEmpty() ? "None" : String.join(", ", texts);
    }

    private static @Nullable Long position(@Nullable String after) {
        return after == null || !after.matches("[0-9]{1,18}") ? null : Long.valueOf(after);
    }
}
