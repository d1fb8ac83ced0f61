package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.requests.application.ReadingMessages;
import uk.gain.agencygateway.requests.model.MessageThread;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.platform.identity.Caller;

@RestController
@Tag(name = "Content", description = "Who is asked about. Every read is recorded.")
class MessagesController {

    private final ReadingMessages reading;
    private final Parties parties;

    MessagesController(ReadingMessages reading, Parties parties) {
        this.reading = reading;
        this.parties = parties;
    }

    @GetMapping("/api/requests/{id}/messages")
    @Operation(
            summary = "Read what was said about a request, by both sides",
            description =
                    "Questions, answers and reasons, oldest first; each names what it answers. That"
                            + " you read them is on record before they leave.")
    ResponseEntity<MessagesView> messages(Caller caller, @PathVariable UUID id) {
        return switch (reading.read(parties.of(caller), new RequestId(id))) {
            case MessageThread thread ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(MessagesView.of(thread));
            case NotServed refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
        };
    }
}
