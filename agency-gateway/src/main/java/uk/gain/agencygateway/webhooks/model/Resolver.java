package uk.gain.agencygateway.webhooks.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Port: the domain name system. */
public interface Resolver {

    /** Every address of the name, at least one. */
    List<InetAddress> addresses(String name) throws UnknownHostException;
}
