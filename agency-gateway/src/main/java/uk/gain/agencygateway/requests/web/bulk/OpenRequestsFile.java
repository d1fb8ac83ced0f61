package uk.gain.agencygateway.requests.web.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;

/** The requests that can be answered, as a file to fill in; nothing in it is about a person. */
@Component
public class OpenRequestsFile {

    private static final String NAME = "open-requests.csv";

    private final ReadingRequests reading;

    OpenRequestsFile(ReadingRequests reading) {
        this.reading = reading;
    }

    /** As many as one call takes, those to be answered soonest first. */
    public ResponseEntity<byte[]> of(Party party) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                Stream.of(List.of(Fields.REQUEST_ID), Fields.TELLING, Fields.ANSWERING)
                        .flatMap(List::stream)
                        .toList());
        reading.answerable(party, ReadingLines.MOST).forEach(request -> rows.add(row(request)));
        return ResponseEntity.ok()
                .contentType(Format.CSV.written())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(NAME).build().toString())
                .body(CsvText.of(rows));
    }

    private static List<String> row(Request request) {
        var particulars = request.particulars();
        return List.of(
                particulars.id().value().toString(),
                particulars.reference(),
                particulars.rocu(),
                particulars.urgency().name(),
                particulars.respondBy().toString(),
                request.state().name(),
                "",
                "",
                "",
                "");
    }
}
