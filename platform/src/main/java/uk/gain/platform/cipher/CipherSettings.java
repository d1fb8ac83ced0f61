package uk.gain.platform.cipher;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key-encryption key is.
 *
 * @param keyset file with a Tink keyset for AES-256-GCM, readable by the service only
 */
@ConfigurationProperties("gain.cipher")
record CipherSettings(Path keyset) {}
