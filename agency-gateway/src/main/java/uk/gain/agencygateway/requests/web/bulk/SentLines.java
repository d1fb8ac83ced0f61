package uk.gain.agencygateway.requests.web.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/**
 * What was sent: the text, and the lines it was read as.
 *
 * @param text may hold words that are sealed later; never printed
 */
public record SentLines(String text, List<AnswerLine> lines) {

    public SentLines {
        lines = List.copyOf(lines);
    }

    /** A file of a spreadsheet. */
    public static SentLines csv(Flux<DataBuffer> body) {
        return of(Format.CSV, body);
    }

    /** Waits for the whole body; MUST not be called where waiting is forbidden. */
    static SentLines of(Format format, Flux<DataBuffer> body) {
        DataBuffer all = DataBufferUtils.join(body, ReadingLines.MOST_BYTES).block();
        byte[] bytes = new byte[all == null ? 0 : all.readableByteCount()];
        if (all != null) {
            all.read(bytes);
            DataBufferUtils.release(all);
        }
        return new SentLines(
                new String(bytes, StandardCharsets.UTF_8), ReadingLines.read(format, bytes));
    }

    @Override
    public String toString() {
        return "SentLines[" + lines.size() + "]";
    }
}
