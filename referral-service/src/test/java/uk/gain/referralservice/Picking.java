package uk.gain.referralservice;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import uk.gain.platform.challenges.Chance;

/** Whom a test wants to be asked why, is asked, and nobody else. */
@TestConfiguration
public class Picking {

    private static final AtomicBoolean NEXT = new AtomicBoolean();

    /** Whoever is shown content next is asked why before. */
    public static void next() {
        NEXT.set(true);
    }

    @Bean
    Chance chance() {
        return _ -> NEXT.getAndSet(false);
    }
}
