package uk.gain.referralservice.deconfliction.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import uk.gain.referralservice.deconfliction.model.BlindIndex;

/** The index as a service has it that starts with the keys in a file. */
public final class RotatedIndex {

    private RotatedIndex() {}

    public static BlindIndex of(Path keyset) throws IOException, GeneralSecurityException {
        return new KeyedIndex(IndexKeyset.read(keyset));
    }
}
