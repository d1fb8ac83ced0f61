package uk.gain.agencygateway.webhooks.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an agency, or whoever acts as one, would like our requests to go. */
class HostileDestinationsTest {

    private static final Host HOOKS = new Host("hooks.agency.gov.uk", 443);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // other schemes
                "http://hooks.agency.gov.uk/",
                "ftp://hooks.agency.gov.uk/",
                "file:///etc/passwd",
                "gopher://hooks.agency.gov.uk:6379/_FLUSHALL",
                "jar:https://hooks.agency.gov.uk/!/",
                "javascript:alert(1)",
                "//hooks.agency.gov.uk/",
                "hooks.agency.gov.uk/",
                "https:hooks.agency.gov.uk",
                "HTTPS://hooks.agency.gov.uk/",
                // users
                "https://user@hooks.agency.gov.uk/",
                "https://hooks.agency.gov.uk:443@evil.com/",
                "https://hooks.agency.gov.uk%2f@evil.com/",
                "https://@hooks.agency.gov.uk/",
                // IPv4, in every notation
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.1.:443/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "https://8.8.8.8/",
                "https://0/",
                "https://1.1.1.1.xip.0/",
                // IPv6
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:53aa:64c::]/",
                "https://[fd00::1]/",
                "https://[fe80::1%25eth0]/",
                // names that lead inside
                "https://localhost/",
                "https://localhost.localdomain/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://intranet/",
                "https://db.corp/",
                // odd ports
                "https://hooks.agency.gov.uk:0/",
                "https://hooks.agency.gov.uk:22/",
                "https://hooks.agency.gov.uk:25/",
                "https://hooks.agency.gov.uk:80/",
                "https://hooks.agency.gov.uk:65536/",
                "https://hooks.agency.gov.uk:-1/",
                "https://hooks.agency.gov.uk:443443/",
                "https://hooks.agency.gov.uk:0443/",
                "https://hooks.agency.gov.uk:/",
                // lines, spaces, and what parsers read in two ways
                "https://hooks.agency.gov.uk/\r\nHost: evil.com",
                "https://hooks.agency.gov.uk/%0d%0aSet-Cookie:a",
                "https://hooks.agency.gov.uk/%00",
                "https://hooks.agency.gov.uk /",
                "https://hooks.agency.gov.uk\t/",
                "https://hooks.agency.gov.uk\\@evil.com/",
                "https:\\\\hooks.agency.gov.uk/",
                "https:///hooks.agency.gov.uk/",
                "https://hooks.agency.gov.uk#@evil.com/",
                "https://hooks.agency.gov.uk/#fragment",
                "https://hooks.agency.gov.uk?@evil.com/",
                "https://evil.com;hooks.agency.gov.uk/",
                "https://hooks.agency.gov.uk,evil.com/",
                "https://hooks%2eagency.gov.uk/",
                "https://hooks..agency.gov.uk/",
                "https://.agency.gov.uk/",
                "https://hooks.agency.gov.uk./",
                "https://-hooks.agency.gov.uk/",
                "https://hooks_.agency.gov.uk/",
                "https:///",
                "https://",
                "",
                // names that only look the same
                "https://hooks.agеncy.gov.uk/",
                "https://hooks.agency。gov.uk/",
                "https://ⓗooks.agency.gov.uk/",
                "https://hooks.xn--agncy-vve.gov.uk/",
                "https://Hooks.Agency.gov.uk/",
                "https://hooks.agency.gov.uk\u202e/",
                "https://hooks.agency.gov.uk\u0000.evil.com/"
            })
    void isRefused(String url) {
        assertThat(Destination.of(url, Reach.PUBLIC)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void isRefusedWhenItIsLong() {
        assertThat(Destination.of("https://hooks.agency.gov.uk/" + "a".repeat(1000), Reach.PUBLIC))
                .isInstanceOf(BrokenRule.class);
    }

    @Test
    void anOrdinaryOneIsReadAsItIsWritten() {
        assertThat(Destination.of("https://hooks.agency.gov.uk/gain?to=a%20b", Reach.PUBLIC))
                .isEqualTo(new Destination(true, HOOKS, "/gain?to=a%20b"));
        assertThat(Destination.of("https://hooks.agency.gov.uk", Reach.PUBLIC))
                .isEqualTo(new Destination(true, HOOKS, "/"));
        assertThat(Destination.of("https://hooks.agency.gov.uk:8443/x", Reach.PUBLIC))
                .isEqualTo(new Destination(true, new Host("hooks.agency.gov.uk", 8443), "/x"));
    }

    @Test
    void loopbackIsForTryingThingsOutOnly() {
        assertThat(Destination.of("http://localhost:8080/x", Reach.LOOPBACK))
                .isInstanceOf(Destination.class);
        assertThat(Destination.of("http://127.0.0.1:8080/x", Reach.LOOPBACK))
                .isInstanceOf(Destination.class);
        assertThat(Destination.of("https://hooks.agency.gov.uk/", Reach.LOOPBACK))
                .isInstanceOf(BrokenRule.class);
        assertThat(Destination.of("http://169.254.169.254:8080/", Reach.LOOPBACK))
                .isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:10.0.0.1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c::1",
                "2001:2::1",
                "2001:10::1",
                "2001:1ff:ffff::1",
                "2001:db8::1",
                "2002:808:808::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void noConnectionIsOpenedTo(String address) {
        assertThat(Reach.PUBLIC.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2a00:1450::1"
            })
    void theInternetIsReached(String address) {
        assertThat(Reach.PUBLIC.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void aNameIsLookedUpOnceAndTheAddressThatWasCheckedIsTheOneUsed() throws UnknownHostException {
        Deque<List<InetAddress>> answers =
                new ArrayDeque<>(
                        List.of(
                                List.of(InetAddress.ofLiteral("51.0.0.1")),
                                List.of(InetAddress.ofLiteral("127.0.0.1"))));
        Pinning pinning = new Pinning(_ -> answers.remove(), Reach.PUBLIC);

        InetAddress pinned = pinning.addressOf(HOOKS).orElseThrow();

        assertThat(pinned.getHostAddress()).isEqualTo("51.0.0.1");
        assertThat(pinned.getHostName()).isEqualTo("hooks.agency.gov.uk");
        assertThat(answers).hasSize(1);
        assertThat(pinning.addressOf(HOOKS)).isEmpty();
    }

    @Test
    void aNameThatLeadsOutAndInIsNotTrusted() throws UnknownHostException {
        List<InetAddress> both =
                List.of(InetAddress.ofLiteral("51.0.0.1"), InetAddress.ofLiteral("10.0.0.1"));

        assertThat(new Pinning(_ -> both, Reach.PUBLIC).addressOf(HOOKS))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aHostIsRegisteredByItsPublicNameOnly() {
        assertThat(Registered.rule("hooks.agency.gov.uk", 443, Reach.PUBLIC)).isEmpty();
        assertThat(Registered.rule("hooks.agency.gov.uk", 1024, Reach.PUBLIC)).isEmpty();
        assertThat(Registered.rule("hooks.agency.gov.uk", 65_535, Reach.PUBLIC)).isEmpty();
        assertThat(Registered.rule("hooks.agency.gov.uk", 1023, Reach.PUBLIC)).isPresent();
        assertThat(Registered.rule("hooks.agency.gov.uk", 65_536, Reach.PUBLIC)).isPresent();
        assertThat(Registered.rule("agency", 443, Reach.PUBLIC)).isPresent();
        assertThat(Registered.rule("10.0.0.1", 443, Reach.PUBLIC)).isPresent();
        assertThat(Registered.rule("a".repeat(64) + ".uk", 443, Reach.PUBLIC)).isPresent();
    }
}
