package uk.gain.platform.cipher;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key-encryption key is.
 *
 * @param keyset file with a Tink AEAD keyset in JSON, readable by this service's user only; the
 *     same for every service of the exchange
 */
@ConfigurationProperties("gain.cipher")
record CipherSettings(Path keyset) {}
