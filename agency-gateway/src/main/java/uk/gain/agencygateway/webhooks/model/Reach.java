package uk.gain.agencygateway.webhooks.model;

import java.net.InetAddress;

/** How far webhooks may go. */
public enum Reach {

    /** To the public internet, by https. */
    PUBLIC,

    /** To this machine only, also by http: for trying things out. */
    LOOPBACK;

    /** Whether a connection may be opened to this address. */
    public boolean allows(InetAddress address) {
        return switch (this) {
            case PUBLIC -> AddressRanges.isPublic(address);
            case LOOPBACK -> address.isLoopbackAddress();
        };
    }
}
