package uk.gain.auditservice.receipts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.auditservice.receipts.application.HandingOutReceipts;
import uk.gain.auditservice.receipts.application.Receipt;
import uk.gain.contract.ActorRole;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

@RestController
@Tag(
        name = "receipts",
        description =
                "For co-ordinators, requesters, officers and agencies' systems: the proof of what they"
                        + " did themselves. The event's id is in the history of a referral or request.")
@ApiResponse(
        responseCode = "404",
        description = "`not-found`: you did nothing of this id, or it is not in the log yet")
@ApiResponse(responseCode = "409", description = "`not-signed-yet`: in a moment it is")
class ReceiptsController {

    private static final ProblemType NOT_SIGNED_YET =
            new ProblemType(
                    "not-signed-yet", "No signed checkpoint covers it yet", HttpStatus.CONFLICT);
    private static final Set<ActorRole> OTHERS = EnumSet.of(ActorRole.AUDITOR, ActorRole.OPERATOR);

    private final HandingOutReceipts receipts;
    private final AccessEvents accesses;

    ReceiptsController(HandingOutReceipts receipts, AccessEvents accesses) {
        this.receipts = receipts;
        this.accesses = accesses;
    }

    @GetMapping(path = "/api/receipts/{eventId}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "The proof that what you did is in the log (c2sp.org/tlog-proof@v1)",
            description = "Over the bytes of …/entry; keep both, and the log's key.")
    String proof(Caller caller, @Parameter @PathVariable UUID eventId) {
        return proven(caller, eventId, "GET /api/receipts/{eventId}").proof().text();
    }

    @GetMapping(
            path = "/api/receipts/{eventId}/entry",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "What the log says you did: the exact bytes that are hashed into it")
    byte[] entry(Caller caller, @Parameter @PathVariable UUID eventId) {
        return proven(caller, eventId, "GET /api/receipts/{eventId}/entry").entry().bytes();
    }

    private Receipt.Proven proven(Caller caller, UUID eventId, String source) {
        if (OTHERS.contains(caller.role())) {
            accesses.recordDenied(
                    caller,
                    Access.denied(
                            uk.gain.contract.Operation.CONSULTATION,
                            "receipt",
                            source,
                            ProblemType.FORBIDDEN.slug()));
            throw Problem.of(
                    ProblemType.FORBIDDEN, "Receipts are for the parties; see /api/entries");
        }
        return switch (receipts.of(caller, eventId, source)) {
            case Receipt.Proven proven -> proven;
            case Receipt.NotSignedYet() ->
                    throw Problem.of(NOT_SIGNED_YET, "Ask again in a second")
                            .retryAfter(Duration.ofSeconds(1));
            case Receipt.NotTheirs() ->
                    throw Problem.of(
                            ProblemType.NOT_FOUND,
                            "The log holds nothing of this id that you did; it takes a second or"
                                    + " two until it is there");
        };
    }
}
