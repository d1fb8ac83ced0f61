package uk.gain.verifier;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code java -jar gain-verifier.jar export|log …}. */
public final class Verifier {

    private static final int MOST_KEY_BYTES = 16 * 1024;

    private final PrintStream out;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    /** Exits with 0 if everything holds, with 1 if not, with 2 if it was called in another way. */
    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    /** As {@link #main}, without exiting. */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        Optional<Arguments> arguments = Arguments.parse(words);
        if (arguments.isEmpty()) {
            err.print(Arguments.USAGE);
            return 2;
        }
        try {
            new Verifier(out).verify(arguments.get());
            return 0;
        } catch (NotVerified wrong) {
            err.println("NOT VERIFIED: " + wrong.getMessage());
        } catch (NoSuchFileException | FileNotFoundException missing) {
            err.println("NOT VERIFIED: there is no file " + Strict.shown(text(missing)));
        } catch (IOException | InvalidPathException unreadable) {
            err.println(
                    "NOT VERIFIED: "
                            + unreadable.getClass().getSimpleName()
                            + " while reading: "
                            + Strict.shown(text(unreadable)));
        }
        return 1;
    }

    private static String text(Exception broken) {
        String message = broken.getMessage();
        return message == null ? "" : message;
    }

    private void verify(Arguments arguments) throws IOException, NotVerified {
        LogKey key = LogKey.parse(text(Path.of(arguments.key()), MOST_KEY_BYTES));
        long begun = System.nanoTime();
        long entries =
                arguments.command().equals("export") ? export(key, arguments) : log(key, arguments);
        double seconds = Math.max((System.nanoTime() - begun) / 1e9, 1e-9);
        out.printf("%,d entries in %.2f s, %,.0f entries/s%n", entries, seconds, entries / seconds);
    }

    private long export(LogKey key, Arguments arguments) throws IOException, NotVerified {
        try (InputStream in = Files.newInputStream(Path.of(arguments.subject()))) {
            ExportCheck.Checked checked = new ExportCheck(key, in).check();
            say(checked.checkpoint(), key);
            cosigned(checked.heading().checkpoint(), arguments);
            out.println(
                    "verified: each of the "
                            + checked.entries()
                            + " entries in the file is in the log where it says, unchanged, and in"
                            + " order");
            out.println(
                    checked.whole()
                            ? "verified: none is missing: these are all the entries of the log"
                            : "not checked: whether the log holds more that match "
                                    + Strict.shown(checked.heading().asked())
                                    + "; only the whole trail can show that");
            out.println("exported for the purpose " + Strict.shown(checked.heading().purpose()));
            return checked.entries();
        }
    }

    private long log(LogKey key, Arguments arguments) throws IOException, NotVerified {
        LogSource source = source(arguments);
        byte[] note = source.read("checkpoint", Checkpoint.MOST_BYTES);
        Checkpoint checkpoint = Checkpoint.verified(note, key);
        say(checkpoint, key);
        cosigned(Strict.utf8(note, "the checkpoint"), arguments);
        LogCheck check = new LogCheck(source, checkpoint);
        check.check();
        out.println(
                "verified: all "
                        + checkpoint.size()
                        + " entries, and every tile, lead to the checkpoint's root");
        String older = arguments.option("--older");
        if (older != null) {
            olderIsTheBeginning(key, older, checkpoint, check);
        }
        return checkpoint.size();
    }

    private void olderIsTheBeginning(LogKey key, String file, Checkpoint checkpoint, LogCheck check)
            throws IOException, NotVerified {
        Checkpoint older = Checkpoint.verified(text(Path.of(file), Checkpoint.MOST_BYTES), key);
        if (older.size() > checkpoint.size()) {
            throw NotVerified.entry(
                    checkpoint.size(),
                    "is missing: the older checkpoint covers "
                            + older.size()
                            + " entries, the log has "
                            + checkpoint.size()
                            + " only");
        }
        if (!Arrays.equals(check.rootOf(older.size()), older.root())) {
            throw new NotVerified(
                    "the log does not begin with the "
                            + older.size()
                            + " entries that the older checkpoint covers: one of the entries 0 to "
                            + (older.size() - 1)
                            + " was changed after it had been signed, and the log was signed anew");
        }
        out.println(
                "verified: the log begins with the "
                        + older.size()
                        + " entries of the older checkpoint");
    }

    private void say(Checkpoint checkpoint, LogKey key) {
        out.println(
                "verified: the checkpoint over "
                        + checkpoint.size()
                        + " entries, root "
                        + HexFormat.of().formatHex(checkpoint.root())
                        + ", is signed by "
                        + Strict.shown(key.name() + "+" + key.id()));
    }

    private void cosigned(String note, Arguments arguments) throws IOException, NotVerified {
        String file = arguments.option("--witnesses");
        if (file == null) {
            return;
        }
        String quorum = arguments.option("--quorum");
        WitnessKeys witnesses =
                WitnessKeys.parse(
                        text(Path.of(file), MOST_KEY_BYTES), quorum == null ? "" : quorum);
        for (WitnessKeys.Cosigned each : witnesses.verified(note)) {
            out.println(
                    "verified: the witness "
                            + Strict.shown(each.witness())
                            + " cosigned the checkpoint at "
                            + each.at());
        }
    }

    private static LogSource source(Arguments arguments) throws IOException, NotVerified {
        String where = arguments.subject();
        String token = arguments.option("--token");
        String purpose = arguments.option("--purpose");
        LogSource source =
                where.startsWith("http://") || where.startsWith("https://")
                        ? LogSource.web(
                                where.replaceAll("/+$", ""),
                                token == null ? null : text(Path.of(token), 64 * 1024).strip(),
                                purpose == null ? "INTEGRITY_AND_SECURITY" : purpose)
                        : LogSource.folder(Path.of(where));
        @Nullable String folder = arguments.option("--save");
        return folder == null ? source : LogSource.keeping(source, Path.of(folder));
    }

    private static String text(Path file, int most) throws IOException, NotVerified {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new NotVerified(Strict.shown(file.toString()) + " is too long");
            }
            return Strict.utf8(bytes, Strict.shown(file.toString()));
        }
    }
}
