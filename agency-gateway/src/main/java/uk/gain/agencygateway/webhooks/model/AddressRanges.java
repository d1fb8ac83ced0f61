package uk.gain.agencygateway.webhooks.model;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses that a webhook is never sent to: whatever the special-purpose registries of IANA (RFC
 * 6890 and its updates) do not give to the public internet. Of IPv6 only 2000::/3 is left, so that
 * mapped, compatible, translated (NAT64), local and multicast addresses are outside from the start.
 */
final class AddressRanges {

    private static final List<Range> REFUSED =
            List.of(
                    Range.of("0.0.0.0", 8),
                    Range.of("10.0.0.0", 8),
                    Range.of("100.64.0.0", 10),
                    Range.of("127.0.0.0", 8),
                    Range.of("169.254.0.0", 16),
                    Range.of("172.16.0.0", 12),
                    Range.of("192.0.0.0", 24),
                    Range.of("192.0.2.0", 24),
                    Range.of("192.31.196.0", 24),
                    Range.of("192.52.193.0", 24),
                    Range.of("192.88.99.0", 24),
                    Range.of("192.168.0.0", 16),
                    Range.of("192.175.48.0", 24),
                    Range.of("198.18.0.0", 15),
                    Range.of("198.51.100.0", 24),
                    Range.of("203.0.113.0", 24),
                    Range.of("224.0.0.0", 4),
                    Range.of("240.0.0.0", 4),
                    // Teredo, ORCHID, benchmarks and the rest of the IETF's own
                    Range.of("2001::", 23),
                    Range.of("2001:db8::", 32),
                    // 6to4
                    Range.of("2002::", 16),
                    Range.of("2620:4f:8000::", 48),
                    Range.of("3fff::", 20));

    private static final Range GLOBAL = Range.of("2000::", 3);

    private AddressRanges() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (bytes.length == 4 || GLOBAL.holds(bytes))
                && REFUSED.stream().noneMatch(range -> range.holds(bytes));
    }

    /**
     * Addresses that have their first bits in common.
     *
     * @param bits how many
     */
    private record Range(InetAddress first, int bits) {

        static Range of(String first, int bits) {
            return new Range(InetAddress.ofLiteral(first), bits);
        }

        boolean holds(byte[] address) {
            byte[] prefix = first.getAddress();
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            int mask = (0xff00 >> rest) & 0xff;
            return rest == 0 || (address[whole] & mask) == (prefix[whole] & mask);
        }
    }
}
