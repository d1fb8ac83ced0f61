package uk.gain.platform.cipher;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * Where the key-encryption key is.
 *
 * @param keyset file with a Tink keyset for AES-256-GCM, readable by the service only
 */
@ConfigurationProperties("gain.cipher")
record CipherSettings(Path keyset) {}
