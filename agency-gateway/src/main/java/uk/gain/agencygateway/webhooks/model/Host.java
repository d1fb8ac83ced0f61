package uk.gain.agencygateway.webhooks.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name and a port, as an operator registers them for an agency.
 *
 * @param name of the domain name system, lower case, in letters, digits and hyphens (RFC 1123); no
 *     address in any notation, no internationalised name
 * @param port 443, or 1024 to 65535
 */
public record Host(String name, int port) {

    public static final int HTTPS = 443;

    private static final int LONGEST = 253;
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Names that lead to no other organisation (RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
    private static final Set<String> NOT_PUBLIC =
            Set.of(
                    "localhost",
                    "local",
                    "localdomain",
                    "internal",
                    "intranet",
                    "lan",
                    "home",
                    "corp",
                    "arpa",
                    "onion",
                    "alt",
                    "test",
                    "invalid",
                    "example");

    /** What is wrong with it; empty when nothing is. */
    static Optional<BrokenRule> rule(String name, int port, Reach reach) {
        boolean named =
                switch (reach) {
                    case PUBLIC -> isPublic(name);
                    case LOOPBACK -> name.equals("localhost") || name.equals("127.0.0.1");
                };
        if (!named) {
            return Optional.of(
                    new BrokenRule(
                            "host",
                            "host-is-a-name",
                            "The host must be a public name in lower case, such as"
                                    + " hooks.agency.gov.uk, and no address"));
        }
        if (port != HTTPS && (port < 1024 || port > 65_535)) {
            return Optional.of(
                    new BrokenRule(
                            "port", "port-in-range", "The port must be 443, or 1024 to 65535"));
        }
        return Optional.empty();
    }

    private static boolean isPublic(String name) {
        return name.length() <= LONGEST
                && NAME.matcher(name).matches()
                && !name.contains("xn--")
                && !NOT_PUBLIC.contains(
                        name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
