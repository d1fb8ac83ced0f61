package uk.gain.referralservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the referral-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReferralServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ReferralServiceApplication.class, arguments);
    }
}
