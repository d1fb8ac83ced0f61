package uk.gain.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last checkpoint cosigned for each log, one file each. A record is on the disk before the
 * method returns, or it is the one before: never half of it.
 */
final class WitnessedLogs implements AutoCloseable {

    private final Path folder;
    private final FileChannel inUse;

    private WitnessedLogs(Path folder, FileChannel inUse) {
        this.folder = folder;
        this.inUse = inUse;
    }

    /**
     * @throws IOException also when another witness works on the folder
     */
    static WitnessedLogs open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel inUse =
                FileChannel.open(
                        folder.resolve(".in-use"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!taken(inUse)) {
            inUse.close();
            throw new IOException("another witness works on " + folder);
        }
        return new WitnessedLogs(folder, inUse);
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisJvm) {
            return false;
        }
    }

    Optional<Note> last(String origin) throws IOException {
        Optional<String> latest = latest(name(origin));
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Note.parse(latest.get()));
        } catch (Malformed e) {
            throw new IOException(file(origin) + " is damaged: this witness must not go on", e);
        }
    }

    /**
     * @param name of the log, as {@link #name} gives it
     */
    Optional<String> latest(String name) throws IOException {
        if (!name.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    void record(Note checkpoint, String cosignature) throws IOException {
        Path file = file(checkpoint.origin());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        ByteBuffer bytes =
                ByteBuffer.wrap(
                        (checkpoint.text() + "\n" + cosignature).getBytes(StandardCharsets.UTF_8));
        try (FileChannel out =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private Path file(String origin) {
        return folder.resolve(name(origin));
    }

    /** SHA-256 of the origin in hexadecimal digits: what a stranger chose is no file name. */
    static String name(String origin) {
        return HexFormat.of()
                .formatHex(Strict.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        inUse.close();
    }
}
