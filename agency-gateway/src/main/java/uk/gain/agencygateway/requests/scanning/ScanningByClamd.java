package uk.gain.agencygateway.requests.scanning;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.gain.agencygateway.requests.model.ScanResult;
import uk.gain.agencygateway.requests.model.Scanning;

/**
 * Asks clamd by its command INSTREAM (clamd(8)): each chunk follows its length in four bytes, a
 * length of zero ends it, and one line answers. A scanner that is away, or stops in the middle,
 * cannot tell.
 */
final class ScanningByClamd implements Scanning {

    private static final Logger LOG = LoggerFactory.getLogger(ScanningByClamd.class);
    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ANSWER = 1_024;

    private final String host;
    private final int port;
    private final int timeoutMillis;

    ScanningByClamd(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    @Override
    public Inspection begin() {
        return new Streamed();
    }

    private final class Streamed implements Inspection {

        private final Socket socket = new Socket();
        private @Nullable DataOutputStream out;
        private boolean failed;

        @Override
        public void next(byte[] bytes) {
            attempt(
                    () -> {
                        DataOutputStream to = connected();
                        to.writeInt(bytes.length);
                        to.write(bytes);
                    });
        }

        @Override
        public ScanResult end() {
            String[] answer = new String[] {""};
            attempt(
                    () -> {
                        DataOutputStream to = connected();
                        to.writeInt(0);
                        to.flush();
                        answer[0] = line(socket.getInputStream());
                    });
            if (failed) {
                return ScanResult.CANNOT_TELL;
            }
            String said = answer[0].strip();
            if (said.endsWith(" FOUND")) {
                return ScanResult.INFECTED;
            }
            return said.equals("stream: OK") ? ScanResult.CLEAN : ScanResult.CANNOT_TELL;
        }

        /** Ends with a NUL, as it was asked for, or with the connection. */
        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            int next = in.read();
            while (next > 0 && line.length() < LONGEST_ANSWER) {
                line.append((char) next);
                next = in.read();
            }
            return line.toString();
        }

        private DataOutputStream connected() throws IOException {
            if (out == null) {
                socket.connect(new InetSocketAddress(host, port), timeoutMillis);
                socket.setSoTimeout(timeoutMillis);
                out = new DataOutputStream(socket.getOutputStream());
                out.write(INSTREAM);
            }
            return out;
        }

        private void attempt(Step step) {
            if (failed) {
                return;
            }
            try {
                step.run();
            } catch (IOException e) {
                failed = true;
                LOG.warn("The scanner cannot tell: {}", e.getClass().getSimpleName());
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("The scanner's connection was not closed", e);
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
