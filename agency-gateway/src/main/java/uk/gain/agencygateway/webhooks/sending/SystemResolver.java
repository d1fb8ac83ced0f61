package uk.gain.agencygateway.webhooks.sending;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.webhooks.model.Resolver;

/** As this machine resolves names. */
@Component
class SystemResolver implements Resolver {

    @Override
    public List<InetAddress> addresses(String name) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(name));
    }
}
