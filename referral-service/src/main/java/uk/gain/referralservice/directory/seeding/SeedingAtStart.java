package uk.gain.referralservice.directory.seeding;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.referralservice.directory.application.SeedingDirectory;
import uk.gain.referralservice.directory.model.Agency;

/**
 * Fills the directory as part of the start: after the contract is provisioned, because what is
 * listed is announced, after the legal gateways are kept, because agencies name them, and before
 * the service listens or serves.
 */
@Component
class SeedingAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SeedingAtStart.class);
    private static final int AFTER_THE_LEGAL_GATEWAYS = Integer.MIN_VALUE + 210;

    private final DirectorySettings settings;
    private final SeedingDirectory seeding;
    private final JsonMapper json;
    private volatile boolean running;

    SeedingAtStart(DirectorySettings settings, SeedingDirectory seeding) {
        this.settings = settings;
        this.seeding = seeding;
        this.json = JsonMapper.builder().build();
    }

    @Override
    public void start() {
        if (settings.units() != null) {
            seeding.units(read(settings.units(), UnitsFile.class).toModel());
        }
        if (settings.seed() != null) {
            List<Agency> agencies = read(settings.seed(), AgenciesFile.class).toModel();
            LOG.info(
                    "Directory: {} of {} agencies of the seed were not listed yet",
                    seeding.agencies(agencies),
                    agencies.size());
        }
        running = true;
    }

    private <F> F read(Path file, Class<F> type) {
        return json.readValue(file, type);
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
        return AFTER_THE_LEGAL_GATEWAYS;
    }
}
