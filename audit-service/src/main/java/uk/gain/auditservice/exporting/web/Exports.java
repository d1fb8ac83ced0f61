package uk.gain.auditservice.exporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;
import uk.gain.auditservice.exporting.application.Export;
import uk.gain.auditservice.exporting.application.ExportingTrail;
import uk.gain.auditservice.exporting.model.Format;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/** An export as the body of an answer: the next piece is read when the caller has room for it. */
@Component
public class Exports {

    private final ExportingTrail exporting;

    Exports(ExportingTrail exporting) {
        this.exporting = exporting;
    }

    /** The export is on record when this returns; its entries are read as the body is. */
    public ResponseEntity<Flux<DataBuffer>> answer(LookUp lookUp, Search search, Format format) {
        Export export =
                exporting
                        .begin(lookUp, search, format)
                        .orElseThrow(
                                () ->
                                        Problem.of(
                                                ProblemType.NOT_FOUND,
                                                "Nothing has been signed yet"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("trail." + format.extension())
                                .build()
                                .toString())
                .body(pieces(export));
    }

    /** NDJSON unless something else is said. */
    public static Format format(@Nullable String name) {
        return Format.of(name == null ? Format.NDJSON.name() : name)
                .orElseThrow(
                        () ->
                                Problem.of(
                                        ProblemType.INVALID_REQUEST,
                                        Format.RULE,
                                        List.of(
                                                new Violation(
                                                        "format",
                                                        "format-is-known",
                                                        Format.RULE))));
    }

    private static Flux<DataBuffer> pieces(Export export) {
        return Flux.generate(
                        (SynchronousSink<DataBuffer> sink) ->
                                export.next()
                                        .ifPresentOrElse(
                                                piece ->
                                                        sink.next(
                                                                DefaultDataBufferFactory
                                                                        .sharedInstance
                                                                        .wrap(piece)),
                                                sink::complete))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
