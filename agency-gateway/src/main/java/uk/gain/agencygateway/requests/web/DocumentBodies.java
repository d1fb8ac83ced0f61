package uk.gain.agencygateway.requests.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** A body as it comes in, read where waiting is allowed; a few buffers of it are in memory. */
public final class DocumentBodies {

    private static final int BUFFERS = 8;

    private DocumentBodies() {}

    /** Reads the body, in full or not; what is not read is let go. */
    public static <T> T read(Flux<DataBuffer> body, Reading<T> reading) {
        try (PushbackInputStream bytes =
                new PushbackInputStream(DataBufferUtils.subscriberInputStream(body, BUFFERS))) {
            int first = bytes.read();
            if (first >= 0) {
                bytes.unread(first);
            }
            return reading.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with the bytes, once the first of them is here. */
    public interface Reading<T> {
        T of(InputStream bytes) throws IOException;
    }
}
