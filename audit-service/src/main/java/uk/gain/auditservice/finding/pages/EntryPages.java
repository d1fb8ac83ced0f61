package uk.gain.auditservice.finding.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.WebSession;
import uk.gain.auditservice.finding.application.FindingEntries;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.finding.web.Auditors;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.ProofFile;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.webui.PageController;

/** One entry: what happened, and the proof that it is in the log. */
@PageController
@RequestMapping("/entries/{index}")
class EntryPages {

    private final FindingEntries finding;
    private final Auditors auditors;

    EntryPages(FindingEntries finding, Auditors auditors) {
        this.finding = finding;
        this.auditors = auditors;
    }

    @GetMapping
    String entry(Caller caller, @PathVariable long index, WebSession session, Model model) {
        String purpose = PurposePage.stated(session);
        if (purpose == null) {
            return "redirect:" + PurposePage.PATH;
        }
        LookUp lookUp = auditors.lookUp(caller, purpose, "page /entries/{index}");
        Found found = finding.entry(lookUp, index).orElseThrow(EntryPages::noSuchEntry);
        model.addAttribute("index", index);
        model.addAttribute("line", EntryLine.of(found));
        model.addAttribute("happened", EntryShown.of(found));
        model.addAttribute("leaf", Hash.ofLeaf(found.bytes()).toString());
        model.addAttribute("proof", proof(lookUp, index));
        return "finding/entry";
    }

    @GetMapping("/proof")
    ResponseEntity<String> proof(Caller caller, @PathVariable long index, WebSession session) {
        LookUp lookUp =
                auditors.lookUp(caller, PurposePage.stated(session), "page /entries/{index}/proof");
        ProofFile proof = finding.proof(lookUp, index).orElseThrow(EntryPages::noSuchEntry);
        return download("entry-" + index + ".tlog-proof", MediaType.TEXT_PLAIN, proof.text());
    }

    @GetMapping("/bytes")
    ResponseEntity<byte[]> bytes(Caller caller, @PathVariable long index, WebSession session) {
        LookUp lookUp =
                auditors.lookUp(caller, PurposePage.stated(session), "page /entries/{index}/bytes");
        Found found = finding.entry(lookUp, index).orElseThrow(EntryPages::noSuchEntry);
        return download(
                "entry-" + index + ".json", MediaType.APPLICATION_OCTET_STREAM, found.bytes());
    }

    /** Null until a checkpoint covers the entry. */
    private @Nullable ProofFile proof(LookUp lookUp, long index) {
        return finding.proof(lookUp, index).orElse(null);
    }

    private static <T> ResponseEntity<T> download(String name, MediaType type, T body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private static Problem noSuchEntry() {
        return Problem.of(
                ProblemType.NOT_FOUND, "The log holds no such entry under its newest checkpoint");
    }
}
