package uk.gain.referralservice.deconfliction.indexing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gain.referralservice.deconfliction.model.BlindIndex;

/** The blind index under the keys in force when the service starts. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    @Bean
    BlindIndex blindIndex(IndexSettings settings) throws IOException, GeneralSecurityException {
        return new KeyedIndex(IndexKeyset.read(settings.required()));
    }
}
