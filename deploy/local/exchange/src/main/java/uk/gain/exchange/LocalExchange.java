package uk.gain.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import uk.gain.exchange.story.Story;
import uk.gain.infrastructure.CertificateAuthority;
import uk.gain.infrastructure.FreePorts;
import uk.gain.infrastructure.Part;

/**
 * A running exchange. Closing it stops every part; so does the end of this JVM, however it ends.
 */
public final class LocalExchange implements AutoCloseable {
    private final Settings settings;
    private final DataFolder folder;
    private final List<Part> parts;

    LocalExchange(Settings settings, DataFolder folder, List<Part> parts) {
        this.settings = settings;
        this.folder = folder;
        this.parts = parts;
    }

    public static LocalExchange start(Settings settings) {
        return start(settings, Progress.silent());
    }

    /** Returns once every part is ready; when one is not, stops those that are and throws. */
    public static LocalExchange start(Settings settings, Progress progress) {
        refuseTakenPorts(settings.ports());
        DataFolder folder = DataFolder.open(settings.data(), settings.fresh());
        try {
            return new LocalExchange(
                    settings, folder, new StartingParts(settings, folder, progress).start());
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * By the names that progress reports, such as {@code referral-service}, {@code Kafka broker},
     * {@code PostgreSQL 18}.
     */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part named " + name));
    }

    public List<Part> parts() {
        return parts;
    }

    public URI referralService() {
        return URI.create(Services.address(settings.ports().referralService()));
    }

    public URI agencyGateway() {
        return URI.create(Services.address(settings.ports().agencyGateway()));
    }

    public URI auditService() {
        return URI.create(Services.address(settings.ports().auditService()));
    }

    public URI identityProvider() {
        return URI.create(Services.address(settings.ports().identityProvider()));
    }

    /** Where agencies' systems come, each with its certificate. */
    public URI agencyGatewayForSystems() {
        return URI.create(Services.systemsAddress(settings.ports().gatewayForSystems()));
    }

    /** Where agencies' systems get their receipts. */
    public URI auditServiceForSystems() {
        return URI.create(Services.systemsAddress(settings.ports().auditForSystems()));
    }

    /** Where agencies' systems get their tokens. */
    public URI identityProviderForSystems() {
        return URI.create(Services.systemsAddress(settings.ports().identityForSystems()));
    }

    /** Who vouches for servers and systems here. */
    public CertificateAuthority certificates() {
        return folder.certificates();
    }

    public Path data() {
        return settings.data();
    }

    /** In bytes, over all parts and their own children. */
    public long residentMemory() {
        return ResidentMemory.of(parts.stream().map(Part::pid).toList());
    }

    /** In bytes, of one part and its own children. */
    public long residentMemory(String part) {
        return ResidentMemory.of(List.of(part(part).pid()));
    }

    @Override
    public void close() {
        StoppingParts.stop(parts);
        folder.close();
    }

    /** Where the story takes place. */
    Story.Places places() {
        return new Story.Places(
                referralService(), auditService(), identityProvider(), data().resolve("story"));
    }

    static void refuseTakenPorts(Ports ports) {
        List<String> taken =
                ports.byOption().entrySet().stream()
                        .filter(each -> !FreePorts.isFree(each.getValue()))
                        .map(
                                each ->
                                        "Port %d is taken; %s needs it. Free it, or choose another: %s <port>, or --port-base <port> for all"
                                                .formatted(
                                                        each.getValue(),
                                                        partOf(each.getKey()),
                                                        each.getKey()))
                        .toList();
        if (!taken.isEmpty()) {
            throw new CannotStart(String.join("\n", taken));
        }
    }

    private static String partOf(String option) {
        return switch (option) {
            case "--postgres-port" -> "PostgreSQL";
            case "--broker-port" -> "the Kafka broker";
            case "--controller-port" -> "the Kafka controller";
            case "--registry-port" -> "the schema registry";
            case "--identity-port" -> "the identity provider";
            case "--referral-port" -> Services.REFERRAL_SERVICE;
            case "--gateway-port" -> Services.AGENCY_GATEWAY;
            case "--audit-port" -> Services.AUDIT_SERVICE;
            case "--identity-systems-port" -> "the identity provider, for systems,";
            case "--gateway-systems-port" -> Services.AGENCY_GATEWAY + ", for systems,";
            case "--audit-systems-port" -> Services.AUDIT_SERVICE + ", for systems,";
            case "--witness-port" -> Services.WITNESS;
            default -> throw new IllegalArgumentException(option);
        };
    }
}
