import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An agency's system in one file: answers every request by its own register. Java 17 or newer,
 * nothing but the JDK: {@code java Client.java}.
 *
 * <p>A request whose identifiers are not in the register is answered NO_HIT. Any other is opened by
 * the officer named in GAIN_OFFICER, answered HIT, and given one graded item of content.
 */
public final class Client {

    private static final String SYSTEM = setting("GAIN_SYSTEM", "wpd-system");
    private static final String GATEWAY = setting("GAIN_GATEWAY", "https://127.0.0.1:8443");
    private static final String TOKENS =
            setting("GAIN_TOKENS", "https://127.0.0.1:9443/oauth2/token");
    private static final Path CERTIFICATES =
            Path.of(setting("GAIN_CERTIFICATES", "deploy/local/data/certificates"));
    private static final char[] STORE_PASSWORD =
            setting("GAIN_STORE_PASSWORD", "gain-demo").toCharArray();
    private static final Path REGISTER =
            Path.of(setting("GAIN_REGISTER", "docs/agencies/clients/register.txt"));
    private static final String OFFICER = setting("GAIN_OFFICER", "desk-1");

    private static final List<String> UNFINISHED =
            List.of("SENT", "DELIVERED", "OPENED", "ACKNOWLEDGED", "HIT");
    private static final int ATTEMPTS = 10;
    private static final int UNAUTHORISED = 401;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Set<String> givenUp = new HashSet<>();
    private String token = "";

    private Client(HttpClient http) {
        this.http = http;
    }

    public static void main(String[] arguments) throws Exception {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .sslContext(ownCertificate())
                        .build();
        Client client = new Client(http);
        client.look();
        while (!List.of(arguments).contains("--once")) {
            Thread.sleep(Duration.ofSeconds(2).toMillis());
            client.look();
        }
    }

    private void look() throws InterruptedException {
        for (String state : UNFINISHED) {
            for (Json request : inbox(state)) {
                if (givenUp.contains(request.text("id"))) {
                    continue;
                }
                try {
                    work(request);
                } catch (Refused why) {
                    givenUp.add(request.text("id"));
                    System.err.println(
                            request.text("reference") + " left to a person: " + why.getMessage());
                }
            }
        }
    }

    private List<Json> inbox(String state) throws InterruptedException {
        String path = "/api/requests?limit=200&state=" + state;
        List<Json> found = new ArrayList<>();
        Json page = call(path, null, null);
        found.addAll(page.items("items"));
        while (page.has("next")) {
            String cursor = URLEncoder.encode(page.text("next"), StandardCharsets.UTF_8);
            page = call(path + "&cursor=" + cursor, null, null);
            found.addAll(page.items("items"));
        }
        return found;
    }

    private void work(Json request) throws InterruptedException {
        String state = request.text("state");
        boolean found = isHeld(call(at(request, "content"), null, null));
        if (Set.of("SENT", "DELIVERED", "OPENED").contains(state)) {
            if (found && !state.equals("OPENED")) {
                command(request, "opened", "{\"officer\":\"" + OFFICER + "\"}");
            }
            command(request, "acknowledgement", "{\"agencyReference\":null}");
        }
        if (!state.equals("HIT")) {
            command(request, "answer", "{\"answer\":\"" + (found ? "HIT" : "NO_HIT") + "\"}");
        }
        if (found || state.equals("HIT")) {
            command(request, "content", content(request));
        }
        System.out.println(request.text("reference") + (found ? " HIT" : " NO_HIT"));
    }

    /** Whether the agency's own register knows one of the identifiers. */
    private static boolean isHeld(Json content) {
        Set<String> register;
        try {
            register =
                    Files.readAllLines(REGISTER).stream()
                            .map(line -> line.strip().toLowerCase())
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException("The register cannot be read", e);
        }
        List<Json> parts = new ArrayList<>(content.items("additions"));
        parts.add(content);
        return parts.stream()
                .flatMap(part -> part.items("subjects").stream())
                .flatMap(subject -> subject.items("identifiers").stream())
                .anyMatch(each -> register.contains(each.text("value").toLowerCase()));
    }

    private static String content(Json request) {
        return """
               {"partial": false, "items": [{"subjectId": null, "subjectRole": "OTHER", "category": "%s",
                "text": "Held in our register.",
                "grading": {"source": "RELIABLE", "assessment": "KNOWN_DIRECTLY", "handling": "PERMITTED"},
                "basis": "FACT", "asOf": "%s", "accuracy": "As entered in the register; not verified since."}]}
               """
                .formatted(request.texts("categories").get(0), LocalDate.now());
    }

    /** The key is made of request and step, so that a repeat after a restart is known as a repeat. */
    private void command(Json request, String step, String body) throws InterruptedException {
        String name = request.text("id") + step;
        call(at(request, step), body, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static String at(Json request, String step) {
        return "/api/requests/" + request.text("id") + "/" + step;
    }

    /** What was not settled is repeated with the same key, never before Retry-After has passed. */
    private Json call(String path, String body, UUID key) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long wait = 1;
            try {
                if (token.isEmpty()) {
                    token = fetchToken();
                }
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(URI.create(GATEWAY + path))
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + token);
                if (body != null) {
                    request.header("Content-Type", "application/json")
                            .header("Idempotency-Key", key.toString())
                            .POST(BodyPublishers.ofString(body));
                }
                HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
                String told = answer.headers().firstValue("Retry-After").orElse("");
                if (answer.statusCode() / 100 == 2) {
                    return Json.of(answer.body());
                } else if (answer.statusCode() == UNAUTHORISED) {
                    token = "";
                } else if (told.isEmpty() && answer.statusCode() < 500) {
                    throw new Refused(answer.statusCode() + " " + answer.body());
                }
                wait = told.isEmpty() ? 1 : Long.parseLong(told);
            } catch (IOException away) {
                // Asked again below.
            }
            Thread.sleep(wait * 1000);
        }
        throw new Refused(path + ": no answer after " + ATTEMPTS + " attempts");
    }

    private String fetchToken() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(TOKENS))
                                .timeout(PATIENCE)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=client_credentials&client_id="
                                                        + SYSTEM))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("No token: " + answer.statusCode());
        }
        return Json.of(answer.body()).text("access_token");
    }

    /** Shows the system's certificate, and trusts whoever vouched for it. */
    private static SSLContext ownCertificate() throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(CERTIFICATES.resolve(SYSTEM + ".p12"))) {
            own.load(file, STORE_PASSWORD);
        }
        Certificate[] chain = own.getCertificateChain(own.aliases().nextElement());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", chain[chain.length - 1]);
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, STORE_PASSWORD);
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    /** The exchange said no; saying it again would change nothing. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /** As much of JSON as an answer holds; a real system takes a library. */
    private record Json(Object value) {

        static Json of(String text) {
            return new Json(new Reader(text).value());
        }

        boolean has(String name) {
            return members().get(name) != null;
        }

        String text(String name) {
            return (String) members().get(name);
        }

        List<Json> items(String name) {
            return elements(name).stream().map(Json::new).toList();
        }

        List<String> texts(String name) {
            return elements(name).stream().map(String.class::cast).toList();
        }

        private List<?> elements(String name) {
            return (List<?>) members().get(name);
        }

        private Map<?, ?> members() {
            return (Map<?, ?>) value;
        }

        private static final class Reader {
            private final String text;
            private int at;

            Reader(String text) {
                this.text = text;
            }

            Object value() {
                skipBlanks();
                char first = text.charAt(at);
                if (first == '{') {
                    Map<String, Object> members = new LinkedHashMap<>();
                    while (more('}')) {
                        String name = (String) value();
                        expect(':');
                        members.put(name, value());
                    }
                    return members;
                } else if (first == '[') {
                    List<Object> elements = new ArrayList<>();
                    while (more(']')) {
                        elements.add(value());
                    }
                    return elements;
                } else if (first == '"') {
                    return string();
                }
                int begun = at;
                while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                String word = text.substring(begun, at);
                return word.equals("null") ? null : word;
            }

            /** Over the opening bracket or the comma; false at the closing one. */
            private boolean more(char end) {
                at += "{[".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
                skipBlanks();
                at += text.charAt(at) == ',' ? 1 : 0;
                skipBlanks();
                boolean more = text.charAt(at) != end;
                at += more ? 0 : 1;
                return more;
            }

            private String string() {
                StringBuilder string = new StringBuilder();
                for (at++; text.charAt(at) != '"'; at++) {
                    char next = text.charAt(at);
                    if (next == '\\') {
                        next = text.charAt(++at);
                        int escape = "bfnrt".indexOf(next);
                        if (escape >= 0) {
                            next = "\b\f\n\r\t".charAt(escape);
                        } else if (next == 'u') {
                            next = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
                            at += 4;
                        }
                    }
                    string.append(next);
                }
                at++;
                return string.toString();
            }

            private void expect(char wanted) {
                skipBlanks();
                if (text.charAt(at++) != wanted) {
                    throw new IllegalStateException("Not JSON at " + at);
                }
            }

            private void skipBlanks() {
                while (Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            }
        }
    }
}
