package uk.gain.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked once from the binaries on the class path into the build folder.
 */
record PostgresFiles(Path folder) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    static synchronized PostgresFiles unpacked() {
        Path folder = ProjectRoot.find().resolve("deploy/local/parts/target/postgres");
        if (!Files.exists(folder.resolve("bin/postgres"))) {
            unpack(folder);
        }
        return new PostgresFiles(folder);
    }

    /**
     * PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
     */
    List<String> command(String program) {
        String path = folder.resolve("bin").resolve(program).toString();
        return "root".equals(System.getProperty("user.name"))
                ? List.of("unshare", "-U", path)
                : List.of(path);
    }

    /** The locale is PostgreSQL's own, so that order and case do not depend on the machine. */
    void initialise(Path data, String superuser, String password, Path log) {
        try {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Path secret = Files.createTempFile("gain", ".secret");
            Files.writeString(secret, password + "\n");
            List<String> command = new ArrayList<>(command("initdb"));
            command.addAll(
                    List.of(
                            "-D",
                            data.toAbsolutePath().toString(),
                            "-U",
                            superuser,
                            "--encoding=UTF8"));
            command.addAll(
                    List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + secret));
            ChildProcess.start(
                            new Program(
                                    "PostgreSQL's initdb",
                                    command,
                                    Map.of(),
                                    data,
                                    log,
                                    Program.Layer.FOUNDATION))
                    .awaitSuccess(LIMIT);
            Files.delete(secret);
        } catch (IOException e) {
            throw new PartFailed("PostgreSQL's data folder could not be made in " + data, e);
        }
    }

    /**
     * Into a folder beside it first: another JVM may be doing the same, and a half-unpacked folder
     * must not be used.
     */
    private static void unpack(Path folder) {
        try (InputStream archive = PostgresFiles.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IllegalStateException(
                        "No PostgreSQL for this machine: only Linux on x86-64 is packaged");
            }
            Path parent = Files.createDirectories(folder.resolveSibling(""));
            Path beside = Files.createTempDirectory(parent, "postgres-unpacking");
            extract(archive, beside);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(folder.resolve("bin/postgres"))) {
                throw new UncheckedIOException(
                        "PostgreSQL could not be unpacked into " + folder, e);
            }
        }
    }

    private static void extract(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(
                            "An entry outside the archive's folder: " + entry.getName());
                }
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new FileAlreadyExistsException(target + " cannot be made executable");
        }
    }
}
