package uk.gain.referralservice.deconfliction.indexing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of the blind indexes are.
 *
 * @param keyset file with a Tink keyset for HMAC-SHA-256 PRF, readable by the service only;
 *     required: without it nobody would be told of anything
 */
@ConfigurationProperties("gain.deconfliction")
record IndexSettings(@Nullable Path keyset) {

    Path required() {
        if (keyset == null) {
            throw new IllegalArgumentException(
                    "gain.deconfliction.keyset must name the file with the keys of the blind indexes;"
                            + " IndexKeyset makes one");
        }
        return keyset;
    }
}
