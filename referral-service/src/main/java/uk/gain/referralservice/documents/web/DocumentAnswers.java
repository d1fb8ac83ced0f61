package uk.gain.referralservice.documents.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.web.OffTheLoop;
import uk.gain.referralservice.documents.application.Downloaded;
import uk.gain.referralservice.documents.application.Downloaded.Ready;
import uk.gain.referralservice.documents.application.DownloadingDocuments;
import uk.gain.referralservice.handling.web.HandlingProblems;
import uk.gain.referralservice.lifecycle.model.AttachedDocument.State;

/**
 * A document as a file that a browser saves and never shows: whatever is in it does not run in this
 * origin.
 */
@Component
public class DocumentAnswers {

    private static final ProblemType ON_ITS_WAY =
            new ProblemType(
                    "document-on-its-way", "The document is on its way", HttpStatus.CONFLICT);
    private static final ProblemType DAMAGED =
            new ProblemType(
                    "document-damaged",
                    "The document is not what the answer names",
                    HttpStatus.CONFLICT);

    /** Parts follow their answer within seconds. */
    private static final Duration COMES_SOON = Duration.ofSeconds(5);

    private final DownloadingDocuments downloading;

    DocumentAnswers(DownloadingDocuments downloading) {
        this.downloading = downloading;
    }

    /**
     * The file.
     *
     * @throws Problem when it is not handed out
     */
    public ResponseEntity<Flux<DataBuffer>> of(Downloaded downloaded) {
        return switch (downloaded) {
            case Ready ready -> file(ready);
            case Downloaded.NotDone(var handled, var act) ->
                    throw HandlingProblems.of(handled, act);
            case Downloaded.NotWhole(State state) ->
                    throw switch (state) {
                        case ON_ITS_WAY ->
                                Problem.of(
                                                ON_ITS_WAY,
                                                "Not every part of it has arrived yet; try again")
                                        .retryAfter(COMES_SOON);
                        case DAMAGED, HERE ->
                                Problem.of(
                                        DAMAGED,
                                        "What arrived is not what the answer names; ask the agency"
                                                + " to send it again");
                    };
        };
    }

    private ResponseEntity<Flux<DataBuffer>> file(Ready ready) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type(ready.document().mediaType()))
                .contentLength(ready.document().size())
                .headers(
                        headers -> {
                            headers.setContentDisposition(
                                    ContentDisposition.attachment()
                                            .filename(
                                                    ready.document().fileName(),
                                                    StandardCharsets.UTF_8)
                                            .build());
                            headers.set("X-Content-Type-Options", "nosniff");
                            headers.set("Content-Security-Policy", "sandbox");
                        })
                .body(
                        Flux.range(1, ready.parts())
                                .concatMap(
                                        number ->
                                                OffTheLoop.call(
                                                        () -> downloading.part(ready, number)),
                                        1)
                                .map(DefaultDataBufferFactory.sharedInstance::wrap));
    }

    private static MediaType type(String named) {
        try {
            return MediaType.parseMediaType(named);
        } catch (InvalidMediaTypeException unknown) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
