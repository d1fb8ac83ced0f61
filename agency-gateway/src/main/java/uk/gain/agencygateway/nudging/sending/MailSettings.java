package uk.gain.agencygateway.nudging.sending;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an e-mail carries; whether any is sent is decided by {@code spring.mail.host}.
 *
 * @param from the sender's address
 * @param inbox where an officer reads what waits
 */
@ConfigurationProperties("gain.nudging")
record MailSettings(
        @DefaultValue("no-reply@gain.invalid") String from,
        @DefaultValue("http://127.0.0.1:8082/requests") URI inbox) {}
