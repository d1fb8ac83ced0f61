package uk.gain.verifier;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a log must have signed with: its name and one key or more, as verifier keys of
 * c2sp.org/signed-note write them, a line each.
 */
record LogKey(String name, List<VerifierKey> keys) {

    static LogKey parse(String text) throws NotVerified {
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : text.strip().split("\n", -1)) {
            keys.add(VerifierKey.parse(line, VerifierKey.Type.ED25519, VerifierKey.Type.ML_DSA_44));
        }
        String name = keys.getFirst().name();
        if (keys.stream().anyMatch(key -> !key.name().equals(name))) {
            throw new NotVerified("the keys are not of one log");
        }
        return new LogKey(name, List.copyOf(keys));
    }

    /** The ids of its keys. */
    String id() {
        return keys.stream().map(VerifierKey::id).collect(Collectors.joining(" and "));
    }

    /** Which of its keys a signature line names. */
    List<VerifierKey> named(String name, byte[] signature) {
        String id = HexFormat.of().formatHex(signature, 0, VerifierKey.ID_BYTES);
        return keys.stream().filter(key -> key.name().equals(name) && key.id().equals(id)).toList();
    }
}
