package uk.gain.auditservice.witnessing.application;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.gain.auditservice.witnessing.model.Witness;
import uk.gain.auditservice.witnessing.model.WitnessKey;

/**
 * Whom the log has its checkpoints cosigned by.
 *
 * @param known the witnesses that are asked
 * @param quorum how many of them must have cosigned the checkpoint that is served; 0 for none
 * @param askEvery pause between two rounds
 * @param refresh age of a cosignature after which an unchanged log is cosigned anew
 * @param patience age of a checkpoint without a quorum after which that is an alarm
 */
@ConfigurationProperties("gain.witnesses")
record WitnessSettings(
        @DefaultValue List<Known> known,
        @DefaultValue("0") int quorum,
        @DefaultValue("1s") Duration askEvery,
        @DefaultValue("10m") Duration refresh,
        @DefaultValue("30s") Duration patience) {

    /**
     * One witness.
     *
     * @param key its verifier key
     */
    record Known(URI url, String key) {}

    WitnessSettings {
        known = List.copyOf(known);
        if (quorum < 0 || quorum > known.size()) {
            throw new IllegalArgumentException(
                    "gain.witnesses.quorum must be from 0 to the number of known witnesses");
        }
        if (!askEvery.isPositive() || !refresh.isPositive() || !patience.isPositive()) {
            throw new IllegalArgumentException(
                    "gain.witnesses.ask-every, refresh and patience must be positive");
        }
    }

    List<Witness> witnesses() {
        List<Witness> witnesses =
                known.stream()
                        .map(each -> new Witness(each.url(), WitnessKey.parse(each.key())))
                        .toList();
        if (witnesses.stream().map(Witness::name).collect(Collectors.toSet()).size()
                < witnesses.size()) {
            throw new IllegalArgumentException("two witnesses of gain.witnesses have one name");
        }
        return witnesses;
    }
}
