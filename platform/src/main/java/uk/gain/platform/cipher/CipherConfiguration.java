package uk.gain.platform.cipher;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gain.platform.avro.AvroRecords;

/** A service without a keyset holds no keys and opens no content. */
@AutoConfiguration(
        after = JdbcClientAutoConfiguration.class,
        afterName = "uk.gain.platform.avro.AvroConfiguration")
@ConditionalOnProperty("gain.cipher.keyset")
@EnableConfigurationProperties(CipherSettings.class)
class CipherConfiguration {

    @Bean
    DataKeys dataKeys(CipherSettings settings) {
        return new DataKeys(KeyEncryptionKey.readFrom(settings.keyset()));
    }

    @Bean
    ContentCipher contentCipher(AvroRecords records) {
        return new ContentCipher(records);
    }

    @Bean
    KeyRing keyRing(JdbcClient jdbc, DataKeys dataKeys, Clock clock) {
        return new KeyRing(jdbc, dataKeys, clock);
    }
}
