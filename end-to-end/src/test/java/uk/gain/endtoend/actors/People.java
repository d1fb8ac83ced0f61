package uk.gain.endtoend.actors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.exchange.LocalExchange;
import uk.gain.exchange.story.SigningIn;

/** Everybody who has to do with an exchange, each signed in as they would be. */
public final class People {

    private static final String SECRET = "gain-demo";

    /** One for each system: connections are kept. */
    private static final Map<String, HttpClient> SYSTEMS = new ConcurrentHashMap<>();

    private final LocalExchange exchange;

    public People(LocalExchange exchange) {
        this.exchange = exchange;
    }

    /** {@code tarian}, {@code northwest} or {@code westmidlands}. */
    public Coordinator coordinator(String region) {
        return new Coordinator(
                new Api(exchange.referralService(), person("coordinator." + region)));
    }

    /** {@code southwales}, {@code gwent} or {@code cheshire}: of a unit of a region. */
    public Requester requester(String unit) {
        return new Requester(new Api(exchange.referralService(), person("requester." + unit)));
    }

    public Auditor auditor() {
        return new Auditor(new Api(exchange.auditService(), person("auditor")));
    }

    /** An agency's own system. */
    public Agency agency(String code) {
        String client = code.toLowerCase(Locale.ROOT) + "-system";
        HttpClient http = SYSTEMS.computeIfAbsent(exchange.data() + client, _ -> as(client));
        return new Agency(
                code,
                new Api(
                        exchange.agencyGatewayForSystems(),
                        new Tokens(() -> machine(client, http)),
                        http));
    }

    /** Somebody at the audit-service, for the receipts of what they did themselves. */
    public Receipts receiptsOf(String person) {
        return new Receipts(new Api(exchange.auditService(), person(person)));
    }

    /** An agency's own system there. */
    public Receipts receiptsOfSystem(String code) {
        String client = code.toLowerCase(Locale.ROOT) + "-system";
        HttpClient http = SYSTEMS.computeIfAbsent(exchange.data() + client, _ -> as(client));
        return new Receipts(
                new Api(
                        exchange.auditServiceForSystems(),
                        new Tokens(() -> machine(client, http)),
                        http));
    }

    private HttpClient as(String client) {
        return Api.connecting()
                .sslContext(exchange.certificates().system(client).connections())
                .build();
    }

    /** The person at an agency's desk: HMRC, DWP or EA. */
    public Agency officer(String code) {
        return new Agency(
                code,
                new Api(
                        exchange.agencyGateway(),
                        person("officer." + code.toLowerCase(Locale.ROOT))));
    }

    private Tokens person(String user) {
        SigningIn signingIn = new SigningIn(exchange.identityProvider());
        return new Tokens(() -> signingIn.as(user, SECRET));
    }

    private String machine(String client, HttpClient http) {
        try {
            String body =
                    http.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            exchange.identityProviderForSystems()
                                                                    + "/oauth2/token"))
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .POST(
                                                    BodyPublishers.ofString(
                                                            "grant_type=client_credentials&client_id="
                                                                    + client))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body();
            return JsonMapper.shared().readTree(body).path("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
