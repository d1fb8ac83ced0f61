package uk.gain.proofcheck;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code java -jar gain-proof-check.jar <verifier key file> <proof file> <entry file>}. */
public final class ProofCheck {

    private ProofCheck() {}

    /** Exits with 0 if the proof holds, with 1 if not, with 2 if it was called in another way. */
    public static void main(String[] files) {
        System.exit(run(files, System.out, System.err));
    }

    static int run(String[] files, PrintStream out, PrintStream err) {
        if (files.length != 3) {
            err.println("usage: gain-proof-check <verifier key file> <proof file> <entry file>");
            return 2;
        }
        try {
            VerifierKey key = VerifierKey.parse(read(files[0]));
            Proof proof = Proof.parse(read(files[1]));
            Checkpoint checkpoint = proof.verify(key, Files.readAllBytes(Path.of(files[2])));
            out.println(
                    "verified: entry "
                            + proof.index()
                            + " is in the log "
                            + checkpoint.origin()
                            + " of size "
                            + checkpoint.size()
                            + ", signed by "
                            + key.name()
                            + "+"
                            + key.keyId());
            return 0;
        } catch (NotVerified e) {
            err.println("NOT verified: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("NOT verified: cannot read " + e.getMessage());
            return 1;
        }
    }

    private static String read(String file) throws IOException {
        return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
    }
}
