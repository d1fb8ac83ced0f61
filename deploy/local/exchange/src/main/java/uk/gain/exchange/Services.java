package uk.gain.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.infrastructure.CertificateAuthority;
import uk.gain.infrastructure.ChildProcess;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.Jvm;
import uk.gain.infrastructure.Part;
import uk.gain.infrastructure.Probe;
import uk.gain.infrastructure.Program;
import uk.gain.infrastructure.ProjectRoot;

/**
 * How our own programs are started: which jar, how much memory, and the settings each understands.
 */
final class Services {
    static final String IDENTITY_PROVIDER = "identity-provider";
    static final String REFERRAL_SERVICE = "referral-service";
    static final String AGENCY_GATEWAY = "agency-gateway";
    static final String AUDIT_SERVICE = "audit-service";
    static final String WITNESS = "witness";
    static final String SIMULATED_AGENCIES = "simulated-agencies";

    private static final String SECRET = "gain-demo";

    /**
     * Here nobody is asked unless it is asked for, so that what is written down can be followed.
     */
    private static final String CHALLENGE_SHARE = "GAIN_CHALLENGE_SHARE";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path root = ProjectRoot.find();
    private final DataFolder folder;
    private final Ports ports;
    private final CertificateAuthority certificates;

    /** Every server and system has its certificate from now on. */
    Services(DataFolder folder, Ports ports) {
        this.folder = folder;
        this.ports = ports;
        this.certificates = folder.certificates();
        systems().forEach(certificates::system);
    }

    Part identityProvider() {
        Map<String, String> environment = mutualTls(IDENTITY_PROVIDER);
        environment.put("SERVER_PORT", "" + ports.identityProvider());
        environment.put("GAIN_IDENTITYPROVIDER_SYSTEMS_PORT", "" + ports.identityForSystems());
        environment.put("GAIN_IDENTITYPROVIDER_ISSUER", issuer());
        environment.put("GAIN_IDENTITYPROVIDER_PEOPLE", directory("people.json"));
        environment.put(
                "GAIN_IDENTITYPROVIDER_SIGNINGKEY",
                folder.of("keys/identity-signing-key.json") + "");
        environment.put(
                "SPRING_APPLICATION_JSON",
                """
                {"gain.identity-provider.web-clients": {"referral-service": "%s", "agency-gateway": "%s", "audit-service": "%s"}}
                """
                        .formatted(
                                address(ports.referralService()),
                                address(ports.agencyGateway()),
                                address(ports.auditService())));
        return part(
                IDENTITY_PROVIDER,
                "deploy/local/identity-provider",
                ports.identityProvider(),
                96,
                environment,
                "/.well-known/openid-configuration");
    }

    Part referralService(Database database) {
        Map<String, String> environment = common(ports.referralService(), database);
        environment.put("GAIN_CIPHER_KEYSET", folder.cipherKeyset().toString());
        environment.put("GAIN_DECONFLICTION_KEYSET", folder.indexKeyset().toString());
        environment.put("GAIN_DIRECTORY_SEED", directory("agencies.json"));
        environment.put("GAIN_DIRECTORY_UNITS", directory("units.json"));
        environment.put("GAIN_DIRECTORY_POWERS", directory("powers.json"));
        environment.put(CHALLENGE_SHARE, challengeShare());
        return service(REFERRAL_SERVICE, ports.referralService(), environment);
    }

    Part agencyGateway(Database database) {
        Map<String, String> environment = common(ports.agencyGateway(), database);
        environment.put("GAIN_CIPHER_KEYSET", folder.cipherKeyset().toString());
        environment.putAll(mutualTls(AGENCY_GATEWAY));
        // A hundred times the service's own limits: here an exchange is also hammered.
        environment.put("GAIN_RATELIMITS_READS", "600000");
        environment.put("GAIN_RATELIMITS_WRITES", "300000");
        environment.put("GAIN_MUTUALTLS_PORT", "" + ports.gatewayForSystems());
        environment.put("GAIN_SECURITY_REVOCATIONS", certificates.revocations().toString());
        environment.put(CHALLENGE_SHARE, challengeShare());
        // For trying webhooks out: to a receiver on this machine, and nowhere else.
        environment.put("GAIN_WEBHOOKS_LOOPBACKONLY", "true");
        environment.put("GAIN_NUDGING_INBOX", address(ports.agencyGateway()) + "/requests");
        return service(AGENCY_GATEWAY, ports.agencyGateway(), environment);
    }

    private static String challengeShare() {
        return System.getenv().getOrDefault(CHALLENGE_SHARE, "0");
    }

    /** As if another operator ran it: its key and its store are in a folder of its own. */
    Part witness() {
        Map<String, String> environment =
                Map.of(
                        "GAIN_WITNESS_NAME", "local.witness.example",
                        "GAIN_WITNESS_KEY", folder.of("witness/key") + "",
                        "GAIN_WITNESS_STORE", folder.of("witness/store") + "",
                        "GAIN_WITNESS_LOGS", folder.of("witness/logs") + "",
                        "GAIN_WITNESS_PORT", "" + ports.witness());
        return part(WITNESS, "deploy/witness", ports.witness(), 16, environment, "/witness-key");
    }

    /** Witness and log know each other by their keys, which each makes at its first start. */
    void introduceLogToWitness() {
        try {
            Files.writeString(
                    folder.of("witness/logs"), text(address(ports.auditService()) + "/log-key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Holds no key to content: the trail is over ciphertext. Runs as a role that owns no table; the
     * witness runs already.
     */
    Part auditService(Database database) {
        Map<String, String> environment = common(ports.auditService(), database.application());
        environment.putAll(mutualTls(AUDIT_SERVICE));
        environment.put("GAIN_MUTUALTLS_PORT", "" + ports.auditForSystems());
        environment.put("GAIN_SECURITY_REVOCATIONS", certificates.revocations().toString());
        environment.put("SPRING_FLYWAY_USER", database.user());
        environment.put("SPRING_FLYWAY_PASSWORD", database.password());
        environment.put("GAIN_LOG_ORIGIN", "local.gain.example/trail");
        environment.put("GAIN_LOG_KEY", folder.of("keys/log-signing-key") + "");
        environment.put("GAIN_WITNESSES_KNOWN_0_URL", address(ports.witness()));
        environment.put(
                "GAIN_WITNESSES_KNOWN_0_KEY",
                text(address(ports.witness()) + "/witness-key").strip());
        environment.put("GAIN_WITNESSES_QUORUM", "1");
        return service(AUDIT_SERVICE, ports.auditService(), environment);
    }

    /** They listen nowhere: to run is to be ready. */
    Part simulatedAgencies() {
        Map<String, String> environment =
                Map.of(
                        "GAIN_GATEWAY_URL",
                        systemsAddress(ports.gatewayForSystems()),
                        "GAIN_TOKEN_URI",
                        systemsAddress(ports.identityForSystems()) + "/oauth2/token",
                        "GAIN_DIRECTORY_SEED",
                        directory("agencies.json"),
                        "GAIN_AGENCIES_CERTIFICATES",
                        certificates.trusted().resolveSibling("") + "",
                        "GAIN_AGENCIES_SECRET",
                        CertificateAuthority.PASSWORD);
        return new Part(
                SIMULATED_AGENCIES,
                0,
                folder.log(SIMULATED_AGENCIES),
                () -> launch(SIMULATED_AGENCIES, "deploy/local/agencies", 64, environment));
    }

    /** Everything of ours that is started, as it was built. */
    static List<BuiltProgram> programs() {
        Path root = ProjectRoot.find();
        return List.of(
                BuiltProgram.of(root.resolve("deploy/local/identity-provider"), IDENTITY_PROVIDER),
                BuiltProgram.of(root.resolve(REFERRAL_SERVICE), REFERRAL_SERVICE),
                BuiltProgram.of(root.resolve(AGENCY_GATEWAY), AGENCY_GATEWAY),
                BuiltProgram.of(root.resolve(AUDIT_SERVICE), AUDIT_SERVICE));
    }

    String issuer() {
        return address(ports.identityProvider());
    }

    static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Where systems come, each with its certificate. */
    static String systemsAddress(int port) {
        return "https://127.0.0.1:" + port;
    }

    private Map<String, String> mutualTls(String server) {
        String pem = "file:" + certificates.server(server).pem();
        String bundle = "SPRING_SSL_BUNDLE_PEM_SYSTEMS_";
        return new HashMap<>(
                Map.of(
                        bundle + "KEYSTORE_CERTIFICATE", pem,
                        bundle + "KEYSTORE_PRIVATEKEY", pem,
                        bundle + "TRUSTSTORE_CERTIFICATE", "file:" + certificates.trusted()));
    }

    /** The systems of the demo people's file. */
    private List<String> systems() {
        return JsonMapper.shared()
                .readTree(Path.of(directory("people.json")).toFile())
                .path("agencySystems")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Part service(String name, int port, Map<String, String> environment) {
        return part(name, name, port, 192, environment, "/actuator/health");
    }

    private Part part(
            String name,
            String module,
            int port,
            int heap,
            Map<String, String> environment,
            String readyPath) {
        return new Part(
                name,
                port,
                folder.log(name),
                () ->
                        launch(name, module, heap, environment)
                                .awaitReady(Probe.http(address(port) + readyPath), LIMIT));
    }

    private ChildProcess launch(
            String name, String module, int heap, Map<String, String> environment) {
        List<String> command =
                BuiltProgram.of(root.resolve(module), name)
                        .command(
                                Jvm.withHeap(heap)
                                        .with("-Duser.timezone=Europe/London")
                                        .with("--enable-native-access=ALL-UNNAMED")
                                        .with("--sun-misc-unsafe-memory-access=allow"));
        return ChildProcess.start(
                new Program(
                        name,
                        command,
                        environment,
                        folder.of(name),
                        folder.log(name),
                        Program.Layer.STANDING_ON_IT));
    }

    private Map<String, String> common(int port, Database database) {
        return new HashMap<>(
                Map.ofEntries(
                        Map.entry("SERVER_PORT", "" + port),
                        Map.entry("SPRING_DATASOURCE_URL", database.jdbcUrl()),
                        Map.entry("SPRING_DATASOURCE_USERNAME", database.user()),
                        Map.entry("SPRING_DATASOURCE_PASSWORD", database.password()),
                        // Each connection is a process of PostgreSQL: open them when they are
                        // needed.
                        Map.entry("SPRING_DATASOURCE_HIKARI_MINIMUMIDLE", "2"),
                        Map.entry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.broker()),
                        Map.entry(
                                "GAIN_REGISTRY_URL",
                                address(ports.registry()) + "/apis/ccompat/v7"),
                        Map.entry("GAIN_SECURITY_ISSUER", issuer()),
                        Map.entry("GAIN_SECURITY_JWK_SET_URI", issuer() + "/oauth2/jwks"),
                        Map.entry("GAIN_SECURITY_CLIENT_SECRET", SECRET)));
    }

    private String directory(String file) {
        return root.resolve("deploy/local/directory").resolve(file).toString();
    }
}
