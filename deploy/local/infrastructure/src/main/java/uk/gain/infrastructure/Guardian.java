package uk.gain.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A small shell that outlives us for a moment. It reads the ids of our children from a pipe that
 * only this JVM holds; when the pipe closes, for whatever reason ({@code kill -9} included), it
 * ends every child that is still there.
 */
final class Guardian {
    /** One line for each child: {@code +pid} when it starts, {@code -pid} when it has ended. */
    private static final String WATCH =
            """
            trap '' INT TERM HUP
            pids=' '
            while read -r line; do
              pid=${line#?}
              case $line in
                +*) pids="$pids$pid " ;;
                -*) pids="${pids%% $pid *} ${pids#* $pid }" ;;
              esac
            done
            [ -z "${pids# }" ] && exit 0
            kill -TERM $pids 2>/dev/null
            for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
              kill -0 $pids 2>/dev/null || exit 0
              sleep 0.5
            done
            kill -KILL $pids 2>/dev/null
            """;

    private static final Guardian ONE = new Guardian();

    private final Writer line;

    private Guardian() {
        try {
            Process shell =
                    new ProcessBuilder("/bin/sh", "-c", WATCH)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            line = shell.outputWriter(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The guardian of the child processes could not start", e);
        }
    }

    static void watch(long pid) {
        ONE.write("+" + pid);
    }

    static void forget(long pid) {
        ONE.write("-" + pid);
    }

    private synchronized void write(String what) {
        try {
            line.write(what + "\n");
            line.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The guardian of the child processes is gone", e);
        }
    }
}
