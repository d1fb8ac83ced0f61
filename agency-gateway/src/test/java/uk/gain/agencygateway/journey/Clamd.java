package uk.gain.agencygateway.journey;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Speaks as much of clamd's protocol as a scan by INSTREAM needs, and knows one signature: that of
 * the EICAR test file.
 */
public final class Clamd implements AutoCloseable {

    /** The EICAR test file, put together so that no scanner takes this file for it. */
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** A file that it stops at in the middle, as a scanner does that is stopped. */
    public static final String STOPS = "Stop the scanner here";

    private final ServerSocket server;

    public Clamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            if (!Arrays.equals(command, "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII))) {
                reply(socket, "UNKNOWN COMMAND");
                return;
            }
            boolean found = false;
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                String chunk = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
                found |= chunk.contains(EICAR);
                if (chunk.contains(STOPS)) {
                    return;
                }
            }
            reply(socket, found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        } catch (IOException gone) {
            // Whoever asked does not want to know any more.
        }
    }

    private static void reply(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
