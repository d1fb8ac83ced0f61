package uk.gain.agencygateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the agency-gateway. */
@SpringBootApplication
public class AgencyGatewayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AgencyGatewayApplication.class, arguments);
    }
}
