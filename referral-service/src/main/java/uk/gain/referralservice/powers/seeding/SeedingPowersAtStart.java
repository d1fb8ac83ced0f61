package uk.gain.referralservice.powers.seeding;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.referralservice.powers.application.SeedingPowers;
import uk.gain.referralservice.powers.model.Power;

/**
 * Keeps the rule data as part of the start: after the contract is provisioned, because what is kept
 * is recorded, and before the service listens or serves.
 */
@Component
class SeedingPowersAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SeedingPowersAtStart.class);
    private static final int AFTER_THE_CONTRACT = Integer.MIN_VALUE + 200;

    private final PowersSettings settings;
    private final SeedingPowers seeding;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile boolean running;

    SeedingPowersAtStart(PowersSettings settings, SeedingPowers seeding) {
        this.settings = settings;
        this.seeding = seeding;
    }

    @Override
    public void start() {
        settings.file()
                .ifPresent(
                        file -> {
                            List<Power> seed = json.readValue(file, PowersFile.class).toModel();
                            LOG.info(
                                    "Legal gateways: {} of {} versions of the seed were not kept"
                                            + " yet",
                                    seeding.powers(seed),
                                    seed.size());
                        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_CONTRACT;
    }
}
