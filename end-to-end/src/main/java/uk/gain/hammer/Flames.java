package uk.gain.hammer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import one.convert.Main;
import uk.gain.infrastructure.Part;

/**
 * Where the parts that are Java programs spend processor time: the JDK's own recorder samples it
 * (JEP 509), the converter of async-profiler draws it.
 */
final class Flames {

    private static final String RECORDING = "hammer";

    /** Of a stack: what is deeper is lost. */
    private static final int FRAMES = 512;

    private final Path folder;
    private final Map<String, Long> pids = new TreeMap<>();

    private Flames(Path folder) {
        this.folder = folder;
    }

    /** Recordings of all parts that are Java programs, from now on. */
    static Flames lit(Path folder, List<Part> parts) {
        Flames flames = new Flames(folder.toAbsolutePath());
        try {
            Files.createDirectories(flames.folder);
        } catch (IOException e) {
            throw new NotExact("No folder for flame graphs", e);
        }
        for (Part part : parts) {
            if (isJava(part)) {
                flames.pids.put(part.name().toLowerCase(Locale.ROOT).replace(' ', '-'), part.pid());
                jcmd(part.pid(), "JFR.configure", "stackdepth=" + FRAMES);
                jcmd(
                        part.pid(),
                        "JFR.start",
                        "name=" + RECORDING,
                        "settings=none",
                        "+jdk.CPUTimeSample#enabled=true",
                        "+jdk.CPUTimeSample#throttle=5ms");
            }
        }
        return flames;
    }

    /** Until now; a recording and a graph for each part. */
    List<Path> drawn() {
        List<Path> graphs = new ArrayList<>();
        pids.forEach(
                (name, pid) -> {
                    Path recording = folder.resolve(name + ".jfr");
                    Path graph = folder.resolve(name + ".html");
                    jcmd(pid, "JFR.stop", "name=" + RECORDING, "filename=" + recording);
                    draw(recording, graph, name);
                    graphs.add(graph);
                });
        return graphs;
    }

    private static void draw(Path recording, Path graph, String name) {
        try {
            Main.main(
                    new String[] {
                        "--cpu-time", "--title", name, recording.toString(), graph.toString()
                    });
        } catch (Exception e) {
            throw new NotExact("No flame graph of " + recording, e);
        }
    }

    private static boolean isJava(Part part) {
        return ProcessHandle.of(part.pid())
                .flatMap(it -> it.info().command())
                .filter(command -> command.endsWith("/java"))
                .isPresent();
    }

    private static void jcmd(long pid, String... order) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(pid));
        command.addAll(List.of(order));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
            if (process.waitFor() != 0) {
                throw new NotExact(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new NotExact("No jcmd", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted", e);
        }
    }
}
