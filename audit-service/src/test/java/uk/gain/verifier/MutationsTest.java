package uk.gain.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gain.auditservice.exporting.model.Format;

/** 100,000 changes at random, each of which makes other bytes, and none goes unnoticed. */
class MutationsTest {

    private static final long SEED = 20261124;
    private static final int SIZE = 600;
    private static final List<Integer> SOME = List.of(0, 1, 7, 255, 256, 300, 511, 512, 599);

    private final WrittenLog log = WrittenLog.of(SIZE);
    private final LogKey key = key(log);

    @Test
    void of40000ChangesToTilesAndBundlesNoneGoesUnnoticed() {
        SortedMap<String, byte[]> files = log.files();
        files.remove("checkpoint");
        List<String> paths = List.copyOf(files.keySet());
        Checkpoint checkpoint = new Checkpoint(SIZE, log.roots.getLast().bytes());

        assertThat(
                        unnoticed(
                                40_000,
                                seed -> {
                                    SplittableRandom random = new SplittableRandom(seed);
                                    TreeMap<String, byte[]> changed = new TreeMap<>(files);
                                    String path = paths.get(random.nextInt(paths.size()));
                                    changed.put(
                                            path,
                                            changed(
                                                    Objects.requireNonNull(files.get(path)),
                                                    random));
                                    return wrong(
                                            () ->
                                                    new LogCheck(
                                                                    WrittenLog.source(changed),
                                                                    checkpoint)
                                                            .check());
                                }))
                .isEmpty();
    }

    @Test
    void of20000ChangesToCheckpointsNoneGoesUnnoticed() {
        byte[] note = log.checkpoint(SIZE).note().getBytes(StandardCharsets.UTF_8);

        assertThat(
                        unnoticed(
                                20_000,
                                seed ->
                                        wrong(
                                                () ->
                                                        Checkpoint.verified(
                                                                changed(
                                                                        note,
                                                                        new SplittableRandom(seed)),
                                                                key))))
                .isEmpty();
    }

    @Test
    void of20000ChangesToAnExportNoneGoesUnnoticed() {
        for (Format format : Format.values()) {
            byte[] export = log.export(format, List.of("operation=CONSULTATION"), SOME);
            assertThat(wrong(() -> check(export))).isNull();

            assertThat(
                            unnoticed(
                                    10_000,
                                    seed ->
                                            wrong(
                                                    () ->
                                                            check(
                                                                    changed(
                                                                            export,
                                                                            new SplittableRandom(
                                                                                    seed))))))
                    .isEmpty();
        }
    }

    /** Whoever changes entries or proofs can also write the digest of the file anew. */
    @Test
    void of20000ChangesToEntriesAndProofsWithARepairedDigestNoneGoesUnnoticed() {
        for (Format format : Format.values()) {
            byte[] export = log.export(format, List.of("operation=CONSULTATION"), SOME);
            int from = afterLine(export, format == Format.CSV ? 2 : 1);
            int to = afterLine(export, (format == Format.CSV ? 2 : 1) + SOME.size());
            byte[] heading = Arrays.copyOf(export, from);
            byte[] lines = Arrays.copyOfRange(export, from, to);

            assertThat(
                            unnoticed(
                                    10_000,
                                    seed -> {
                                        byte[] changed = changed(lines, new SplittableRandom(seed));
                                        byte[] before =
                                                Arrays.copyOf(heading, from + changed.length);
                                        System.arraycopy(changed, 0, before, from, changed.length);
                                        return wrong(
                                                () ->
                                                        check(
                                                                WrittenLog.ended(
                                                                        before,
                                                                        format,
                                                                        SOME.size())));
                                    }))
                    .isEmpty();
        }
    }

    @Test
    void theFirstWrongEntryIsNamed() {
        for (int index : new int[] {0, 1, 255, 256, 511, 512, 599}) {
            SortedMap<String, byte[]> files = log.files();
            String bundle = List.of("000", "001", "002.p/88").get(index / 256);
            byte[] entries = Objects.requireNonNull(files.get("tile/entries/" + bundle)).clone();
            int at = 0;
            for (int each = index / 256 * 256; each < index; each++) {
                at += 2 + log.entries.get(each).length;
            }
            entries[at + 20] ^= 1;
            files.put("tile/entries/" + bundle, entries);

            assertThat(
                            wrong(
                                    () ->
                                            new LogCheck(
                                                            WrittenLog.source(files),
                                                            new Checkpoint(
                                                                    SIZE,
                                                                    log.roots.getLast().bytes()))
                                                    .check()))
                    .startsWith("entry " + index + ": ");
        }
    }

    @Test
    void theFirstWrongEntryOfAnExportIsNamed() {
        List<Integer> all = IntStream.range(0, SIZE).boxed().toList();
        for (Format format : Format.values()) {
            byte[] export = log.export(format, List.of(), all);
            int line = afterLine(export, (format == Format.CSV ? 2 : 1) + 41);
            byte[] changed = export.clone();
            changed[afterLine(export, (format == Format.CSV ? 2 : 1) + 42) - 8] ^= 1;
            assertThat(wrong(() -> check(export))).isNull();
            assertThat(wrong(() -> check(changed))).contains("entry 41");

            byte[] without = new byte[export.length];
            int next = afterLine(export, (format == Format.CSV ? 2 : 1) + 42);
            System.arraycopy(export, 0, without, 0, line);
            System.arraycopy(export, next, without, line, export.length - next);
            byte[] cut = Arrays.copyOf(without, export.length - (next - line));
            assertThat(wrong(() -> check(cut))).startsWith("entry 41: is missing");
        }
    }

    private void check(byte[] export) throws IOException, NotVerified {
        new ExportCheck(key, new ByteArrayInputStream(export)).check();
    }

    /** Something to check. */
    private interface Checking {
        void check() throws IOException, NotVerified;
    }

    /** What is wrong; null if nothing is. Any other exception is an error of the verifier. */
    private static @Nullable String wrong(Checking checking) {
        try {
            checking.check();
            return null;
        } catch (IOException | NotVerified wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    /** The seeds of changes that were not noticed. */
    private static List<Long> unnoticed(int changes, LongFunction<@Nullable String> check) {
        ConcurrentLinkedQueue<Long> unnoticed = new ConcurrentLinkedQueue<>();
        LongStream.range(SEED, SEED + changes)
                .parallel()
                .filter(seed -> check.apply(seed) == null)
                .forEach(unnoticed::add);
        return new ArrayList<>(unnoticed);
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        while (true) {
            byte[] changed = tried(bytes, random);
            if (!Arrays.equals(changed, bytes)) {
                return changed;
            }
        }
    }

    private static byte[] tried(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        byte[] changed = bytes.clone();
        switch (random.nextInt(7)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt();
            case 2 -> changed = spliced(bytes, at, at, new byte[] {(byte) random.nextInt()});
            case 3 -> changed = spliced(bytes, at, at + 1, new byte[0]);
            case 4 -> changed = Arrays.copyOf(bytes, at);
            case 5 -> changed[at] = bytes[random.nextInt(bytes.length)];
            default -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(64));
                int to = random.nextInt(bytes.length - (end - at) + 1);
                System.arraycopy(bytes, at, changed, to, end - at);
            }
        }
        return changed;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
        byte[] spliced = new byte[bytes.length - (to - from) + with.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(with, 0, spliced, from, with.length);
        System.arraycopy(bytes, to, spliced, from + with.length, bytes.length - to);
        return spliced;
    }

    private static int afterLine(byte[] bytes, int lines) {
        int at = 0;
        for (int line = 0; line < lines; at++) {
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return at;
    }

    private static LogKey key(WrittenLog log) {
        try {
            return LogKey.parse(log.verifierKey());
        } catch (NotVerified impossible) {
            throw new AssertionError(impossible);
        }
    }
}
