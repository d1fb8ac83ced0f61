package uk.gain.auditservice.exporting.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import uk.gain.auditservice.exporting.model.Format;
import uk.gain.auditservice.exporting.web.Exports;
import uk.gain.auditservice.finding.model.Purpose;
import uk.gain.auditservice.finding.pages.Filter;
import uk.gain.auditservice.finding.pages.PurposePage;
import uk.gain.auditservice.finding.web.Auditors;
import uk.gain.platform.identity.Caller;
import uk.gain.webui.PageController;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Which entries, how, and for which purpose; then the file. */
@PageController
@RequestMapping("/export")
class ExportPage {

    private static final List<Choice> FORMATS =
            List.of(
                    new Choice(Format.NDJSON.name(), "NDJSON, for programs"),
                    new Choice(Format.CSV.name(), "CSV, for spreadsheets"));

    private final Auditors auditors;
    private final Exports exports;

    ExportPage(Auditors auditors, Exports exports) {
        this.auditors = auditors;
        this.exports = exports;
    }

    /** The purpose that was stated in this session is proposed, and can be changed. */
    @GetMapping
    Rendering ask(@RequestParam MultiValueMap<String, String> query, WebSession session) {
        Form form = Form.of(query);
        String stated = PurposePage.stated(session);
        if (form.has("purpose") || stated == null) {
            return page(form);
        }
        return page(
                new Form(
                        Stream.concat(
                                        form.values().entrySet().stream()
                                                .filter(each -> !each.getKey().equals("purpose")),
                                        Stream.of(Map.entry("purpose", List.of(stated))))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                        List.of()));
    }

    @PostMapping
    Rendering answer(Form form) {
        List<FieldError> errors = new ArrayList<>();
        if (Format.of(form.value("format")).isEmpty()) {
            errors.add(new FieldError("format", "Select how the file is written"));
        }
        if (Purpose.of(form.value("purpose")).isEmpty()) {
            errors.add(new FieldError("purpose", "Select the purpose of your export"));
        }
        if (!errors.isEmpty()) {
            return page(form.refused(errors, List.of("format", "purpose")));
        }
        Filter filter = Filter.of(form);
        if (!filter.form().errors().isEmpty()) {
            return page(filter.form());
        }
        String file =
                UriComponentsBuilder.fromPath("/export/file")
                        .queryParam("format", form.value("format"))
                        .queryParam("purpose", form.value("purpose"))
                        .toUriString();
        String criteria = filter.href("", null);
        return Rendering.redirectTo(file + criteria.replace('?', '&')).build();
    }

    @GetMapping("/file")
    ResponseEntity<Flux<DataBuffer>> file(
            Caller caller,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String purpose) {
        return exports.answer(
                auditors.lookUp(caller, purpose, "page /export/file"),
                Filter.of(Form.of(query)).search(),
                Exports.format(format));
    }

    private static Rendering page(Form form) {
        return Rendering.view("exporting/export")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("formats", FORMATS)
                .modelAttribute("purposes", PurposePage.PURPOSES)
                .modelAttribute("operations", Filter.OPERATIONS)
                .modelAttribute("outcomes", Filter.OUTCOMES)
                .build();
    }
}
