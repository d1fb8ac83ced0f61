package uk.gain.agencygateway.webhooks.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Finds the one address that a connection goes to: looked up once, checked, and used as it was
 * checked, so that a name cannot lead elsewhere between the check and the connection.
 */
public final class Pinning {

    private final Resolver resolver;
    private final Reach reach;

    public Pinning(Resolver resolver, Reach reach) {
        this.resolver = resolver;
        this.reach = reach;
    }

    /**
     * The first address of the host, when all of its addresses are allowed; carries the host's
     * name. Empty when one of them is not: a name that leads both out and in is not to be trusted.
     *
     * @throws UnknownHostException when there is no such name
     */
    public Optional<InetAddress> addressOf(Host host) throws UnknownHostException {
        List<InetAddress> found = resolver.addresses(host.name());
        if (found.isEmpty()) {
            throw new UnknownHostException();
        }
        for (InetAddress address : found) {
            if (!reach.allows(address)) {
                return Optional.empty();
            }
        }
        return Optional.of(InetAddress.getByAddress(host.name(), found.getFirst().getAddress()));
    }
}
