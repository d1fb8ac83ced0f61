package uk.gain.platform.cipher;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gain.platform.avro.AvroRecords;

/** For services that hold content keys: those that say where the key-encryption key is. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnProperty("gain.cipher.keyset")
@EnableConfigurationProperties(CipherSettings.class)
class CipherConfiguration {

    @Bean
    DataKeys dataKeys(CipherSettings settings) throws IOException, GeneralSecurityException {
        return new DataKeys(KeysetFile.read(settings.keyset()));
    }

    @Bean
    SealedSecrets sealedSecrets(CipherSettings settings)
            throws IOException, GeneralSecurityException {
        return new SealedSecrets(KeysetFile.read(settings.keyset()));
    }

    @Bean
    ContentCipher contentCipher(AvroRecords avro) {
        return new ContentCipher(avro);
    }

    @Bean
    PartCipher partCipher() {
        return new PartCipher();
    }

    @Bean
    KeyRing keyRing(JdbcClient jdbc, DataKeys dataKeys, Clock clock) {
        return new KeyRing(jdbc, dataKeys, clock);
    }
}
