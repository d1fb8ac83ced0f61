package uk.gain.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the verifier was called with. */
record Arguments(String command, String subject, Map<String, String> options) {

    static final String USAGE =
            """
            usage: java -jar gain-verifier.jar export FILE --key KEYFILE [--witnesses FILE [--quorum N]]
                   java -jar gain-verifier.jar log URL-or-FOLDER --key KEYFILE [--older CHECKPOINT]
                        [--witnesses FILE [--quorum N]] [--save FOLDER] [--token TOKENFILE]
                        [--purpose PURPOSE]

            export  checks an export of the trail (NDJSON or CSV): signature, proofs, completeness
            log     checks the whole log as tiles (c2sp.org/tlog-tiles), from a folder or a server

            --key      a file with the log's verifier key (the service hands it out at /log-key), or
                       with several, a line each (/log-key/ml-dsa-44): each must have signed
            --older    a checkpoint kept from before: the log must still begin with what it covers
            --witnesses  a file with a verifier key a line: witnesses that must have cosigned the
                       checkpoint (c2sp.org/tlog-cosignature)
            --quorum   how many of them; without it all
            --save     keeps a copy of the log as a folder
            --token    a file with the bearer token for the server
            --purpose  as section 62(4) of the Data Protection Act 2018 knows it; without it
                       INTEGRITY_AND_SECURITY

            Exits with 0 if everything holds, with 1 if not, with 2 if it was called in another way.
            """;

    private static final Map<String, Set<String>> OPTIONS =
            Map.of(
                    "export", Set.of("--key", "--witnesses", "--quorum"),
                    "log",
                            Set.of(
                                    "--key",
                                    "--older",
                                    "--witnesses",
                                    "--quorum",
                                    "--save",
                                    "--token",
                                    "--purpose"));

    /** Empty if they cannot be understood. */
    static Optional<Arguments> parse(List<String> words) {
        Set<String> known = words.isEmpty() ? null : OPTIONS.get(words.getFirst());
        if (known == null || words.size() < 2 || words.size() % 2 != 0) {
            return Optional.empty();
        }
        Map<String, String> options = new HashMap<>();
        for (int at = 2; at < words.size(); at += 2) {
            if (!known.contains(words.get(at))
                    || options.put(words.get(at), words.get(at + 1)) != null) {
                return Optional.empty();
            }
        }
        return options.containsKey("--key")
                        && (options.containsKey("--witnesses") || !options.containsKey("--quorum"))
                ? Optional.of(new Arguments(words.getFirst(), words.get(1), options))
                : Optional.empty();
    }

    @Nullable String option(String name) {
        return options.get(name);
    }

    String key() {
        return options.getOrDefault("--key", "");
    }
}
