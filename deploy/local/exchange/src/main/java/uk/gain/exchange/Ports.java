package uk.gain.exchange;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uk.gain.infrastructure.FreePorts;

/** Where each part listens on 127.0.0.1. */
public record Ports(
        int postgres,
        int broker,
        int controller,
        int registry,
        int identityProvider,
        int referralService,
        int agencyGateway,
        int auditService,
        int identityForSystems,
        int gatewayForSystems,
        int witness,
        int auditForSystems) {

    /** The options that set them, in the order of the components. */
    static final List<String> OPTIONS =
            List.of(
                    "--postgres-port",
                    "--broker-port",
                    "--controller-port",
                    "--registry-port",
                    "--identity-port",
                    "--referral-port",
                    "--gateway-port",
                    "--audit-port",
                    "--identity-systems-port",
                    "--gateway-systems-port",
                    "--witness-port",
                    "--audit-systems-port");

    static Ports usual() {
        return new Ports(
                15432, 19092, 19093, 18080, 9000, 8081, 8082, 8083, 9443, 8443, 8084, 8444);
    }

    /** Twelve in a row. */
    static Ports from(int base) {
        return of(IntStream.range(base, base + OPTIONS.size()).boxed().toList());
    }

    /** For tests: whatever is free. */
    public static Ports free() {
        return of(FreePorts.some(OPTIONS.size()));
    }

    Ports with(String option, int port) {
        return of(
                byOption().entrySet().stream()
                        .map(each -> each.getKey().equals(option) ? port : each.getValue())
                        .toList());
    }

    Map<String, Integer> byOption() {
        Iterator<Integer> ports =
                List.of(
                                postgres,
                                broker,
                                controller,
                                registry,
                                identityProvider,
                                referralService,
                                agencyGateway,
                                auditService,
                                identityForSystems,
                                gatewayForSystems,
                                witness,
                                auditForSystems)
                        .iterator();
        Map<String, Integer> byOption = new LinkedHashMap<>();
        OPTIONS.forEach(option -> byOption.put(option, ports.next()));
        return byOption;
    }

    private static Ports of(List<Integer> ports) {
        return new Ports(
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                ports.get(6),
                ports.get(7),
                ports.get(8),
                ports.get(9),
                ports.get(10),
                ports.get(11));
    }
}
