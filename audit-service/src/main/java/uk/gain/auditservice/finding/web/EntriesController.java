package uk.gain.auditservice.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.auditservice.finding.application.FindingEntries;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;

@RestController
@Tag(name = "trail", description = "Every look-up states its purpose, and is an entry itself")
class EntriesController {

    static final String PURPOSE =
            "LAWFULNESS_CHECK, SELF_MONITORING, INTEGRITY_AND_SECURITY or CRIMINAL_PROCEEDINGS (DPA"
                    + " 2018 s.62(4))";
    static final String PURPOSE_EXAMPLE = "LAWFULNESS_CHECK";
    static final String CURSOR = "From an earlier page";

    private final Auditors auditors;
    private final FindingEntries finding;

    EntriesController(Auditors auditors, FindingEntries finding) {
        this.auditors = auditors;
        this.finding = finding;
    }

    @GetMapping("/api/entries")
    @Operation(
            summary = "Finds entries, the newest first",
            description =
                    "All criteria that are given must hold. A cursor stays good while the log grows:"
                            + " pages follow one another without a gap or a repeat. The look-up is"
                            + " recorded with its purpose and with what was asked.")
    Page<EntryView> entries(
            Caller caller,
            @Parameter(description = PURPOSE, example = PURPOSE_EXAMPLE)
                    @RequestParam(required = false)
                    @Nullable String purpose,
            @ParameterObject @ModelAttribute Criteria criteria,
            @Parameter(description = CURSOR) @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(example = "50") @RequestParam(required = false) @Nullable Integer limit) {
        LookUp lookUp = auditors.lookUp(caller, purpose, "GET /api/entries");
        PageRequest page = PageRequest.of(cursor, limit);
        List<Found> found =
                finding.find(
                        lookUp, criteria.search(), position(page, Long.MAX_VALUE), page.fetch());
        return page(page, found);
    }

    @GetMapping("/api/referrals/{referralId}/trail")
    @Operation(
            summary = "Everything the log holds about a referral, the oldest first",
            description = "With asOf or asOfSize: what it held then. Other criteria narrow it too.")
    Page<EntryView> trail(
            Caller caller,
            @PathVariable UUID referralId,
            @Parameter(description = PURPOSE, example = PURPOSE_EXAMPLE)
                    @RequestParam(required = false)
                    @Nullable String purpose,
            @ParameterObject @ModelAttribute Criteria criteria,
            @Parameter(description = CURSOR) @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(example = "50") @RequestParam(required = false) @Nullable Integer limit) {
        LookUp lookUp = auditors.lookUp(caller, purpose, "GET /api/referrals/{referralId}/trail");
        PageRequest page = PageRequest.of(cursor, limit);
        return page(
                page,
                finding.trail(
                        lookUp, referralId, criteria.search(), position(page, -1), page.fetch()));
    }

    @GetMapping("/api/entries/{index}")
    @Operation(summary = "One entry")
    EntryView entry(
            Caller caller,
            @PathVariable long index,
            @RequestParam(required = false) @Nullable String purpose) {
        return EntryView.of(
                found(auditors.lookUp(caller, purpose, "GET /api/entries/{index}"), index));
    }

    @GetMapping(
            path = "/api/entries/{index}/bytes",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "The exact bytes of an entry, as they are hashed into the log")
    byte[] bytes(
            Caller caller,
            @PathVariable long index,
            @RequestParam(required = false) @Nullable String purpose) {
        return found(auditors.lookUp(caller, purpose, "GET /api/entries/{index}/bytes"), index)
                .bytes();
    }

    @GetMapping(path = "/api/entries/{index}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Proof that an entry is in the log (c2sp.org/tlog-proof@v1)")
    String proof(
            Caller caller,
            @PathVariable long index,
            @RequestParam(required = false) @Nullable String purpose) {
        return finding.proof(
                        auditors.lookUp(caller, purpose, "GET /api/entries/{index}/proof"), index)
                .orElseThrow(EntriesController::noSuchEntry)
                .text();
    }

    private Found found(LookUp lookUp, long index) {
        return finding.entry(lookUp, index).orElseThrow(EntriesController::noSuchEntry);
    }

    private static Page<EntryView> page(PageRequest page, List<Found> found) {
        return Page.of(page, found, entry -> String.valueOf(entry.index())).map(EntryView::of);
    }

    private static long position(PageRequest page, long first) {
        String after = page.after();
        try {
            return after == null ? first : Long.parseLong(after);
        } catch (NumberFormatException foreign) {
            String message = "cursor must come from an earlier page";
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("cursor", "cursor-is-ours", message)));
        }
    }

    private static Problem noSuchEntry() {
        return Problem.of(
                ProblemType.NOT_FOUND, "The log holds no such entry under its newest checkpoint");
    }
}
