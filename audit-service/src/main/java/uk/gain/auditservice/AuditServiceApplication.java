package uk.gain.auditservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AuditServiceApplication {

    static void main(String[] arguments) {
        SpringApplication.run(AuditServiceApplication.class, arguments);
    }
}
