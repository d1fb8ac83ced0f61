package uk.gain.identityprovider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a browser, or a program: keeps cookies, follows no redirect by itself. */
final class Browser {
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI issuer;

    Browser(int port) {
        this.issuer = URI.create("http://127.0.0.1:" + port);
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(issuer.resolve(path)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> signIn(String user, String password)
            throws IOException, InterruptedException {
        String token = Jsoup.parse(open("/login").body()).select("input[name=_csrf]").attr("value");
        return submit(
                "/login", Map.of("username", user, "password", password, "_csrf", token), Map.of());
    }

    HttpResponse<String> submit(String path, Map<String, String> form, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html, application/json")
                        .POST(BodyPublishers.ofString(encode(form)));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new HashMap<>();
        Arrays.stream(address.getRawQuery().split("&", -1))
                .map(each -> each.split("=", 2))
                .forEach(each -> parameters.put(each[0], URLDecoder.decode(each[1], UTF_8)));
        return parameters;
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }

    static JsonNode json(String body) {
        return JsonMapper.builder().build().readTree(body);
    }

    static JsonNode claims(String token) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), UTF_8));
    }
}
