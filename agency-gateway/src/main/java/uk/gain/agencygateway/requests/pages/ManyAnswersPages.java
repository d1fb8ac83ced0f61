package uk.gain.agencygateway.requests.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.agencygateway.requests.web.bulk.AnsweringByLine;
import uk.gain.agencygateway.requests.web.bulk.OpenRequestsFile;
import uk.gain.agencygateway.requests.web.bulk.SentLines;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Many answers from a spreadsheet: take the file of open requests, fill it in, send it back. */
@PageController
class ManyAnswersPages {

    private final AnsweringByLine answering;
    private final OpenRequestsFile open;
    private final Parties parties;

    ManyAnswersPages(AnsweringByLine answering, OpenRequestsFile open, Parties parties) {
        this.answering = answering;
        this.open = open;
        this.parties = parties;
    }

    @GetMapping("/requests/answers")
    Rendering form(
            Caller caller,
            @RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken token) {
        parties.of(caller);
        return page(token, Form.empty(), List.of());
    }

    @GetMapping("/requests/answers.csv")
    ResponseEntity<byte[]> open(Caller caller) {
        return open.of(parties.of(caller));
    }

    /** Sending a file again changes nothing: each line is refused, because it is answered. */
    @PostMapping(path = "/requests/answers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Rendering answer(
            Caller caller,
            @RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken token,
            @RequestBody Flux<PartEvent> parts) {
        Party party = parties.of(caller);
        SentLines sent;
        try {
            sent = SentLines.csv(parts.concatMap(ManyAnswersPages::contentOfFile));
        } catch (Problem refused) {
            return page(token, refused(refused), List.of());
        }
        return page(
                token,
                Form.empty(),
                answering.carryOut(party, sent.lines()).stream().map(ResultLine::of).toList());
    }

    private static Flux<DataBuffer> contentOfFile(PartEvent part) {
        if (part instanceof FilePartEvent && part.name().equals("file")) {
            return Flux.just(part.content());
        }
        DataBufferUtils.release(part.content());
        return Flux.empty();
    }

    private static Form refused(Problem problem) {
        return Form.empty()
                .refused(
                        List.of(
                                new FieldError(
                                        "file", String.valueOf(problem.getBody().getDetail()))),
                        List.of("file"));
    }

    private static Rendering page(@Nullable CsrfToken token, Form form, List<ResultLine> results) {
        return Rendering.view("requests/answers")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("token", token == null ? "" : token.getToken())
                .modelAttribute("results", results)
                .modelAttribute("summary", ResultLine.summary(results))
                .build();
    }
}
