package uk.gain.exchange.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person signs in at the form: authorization code with PKCE, no back door. */
public final class SigningIn {
    private static final String CLIENT = "gain-cli";
    private static final String REDIRECT = "http://127.0.0.1/gain-cli";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI issuer;

    public SigningIn(URI issuer) {
        this.issuer = issuer;
    }

    /** An access token of the person, good for ten minutes. */
    public String as(String user, String password) {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String verifier = random(48);
            open(browser, authorizationRequest(verifier));
            String form = open(browser, issuer.resolve("/login")).body();
            URI signedIn =
                    redirect(
                            submit(
                                    browser,
                                    "/login",
                                    Map.of(
                                            "username",
                                            user,
                                            "password",
                                            password,
                                            "_csrf",
                                            found(CSRF, form, "a sign-in form"))));
            URI answer = redirect(open(browser, signedIn));
            return token(
                    browser,
                    found(CODE, answer.toString(), "an authorization code for " + user),
                    verifier);
        } catch (IOException e) {
            throw new StoryFailed("Signing in as " + user + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("Signing in as " + user + " was interrupted", e);
        }
    }

    private URI authorizationRequest(String verifier) {
        return issuer.resolve(
                "/oauth2/authorize?"
                        + encoded(
                                Map.of(
                                        "response_type",
                                        "code",
                                        "client_id",
                                        CLIENT,
                                        "redirect_uri",
                                        REDIRECT,
                                        "scope",
                                        "openid profile",
                                        "state",
                                        random(16),
                                        "code_challenge",
                                        challenge(verifier),
                                        "code_challenge_method",
                                        "S256")));
    }

    private String token(HttpClient browser, String code, String verifier)
            throws IOException, InterruptedException {
        String answer =
                submit(
                                browser,
                                "/oauth2/token",
                                Map.of(
                                        "grant_type", "authorization_code",
                                        "client_id", CLIENT,
                                        "code", code,
                                        "redirect_uri", REDIRECT,
                                        "code_verifier", verifier))
                        .body();
        return Api.JSON.readTree(answer).path("access_token").asString();
    }

    private static HttpResponse<String> open(HttpClient browser, URI page)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(page).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(HttpClient browser, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI redirect(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(issuer::resolve)
                .orElseThrow(
                        () ->
                                new StoryFailed(
                                        response.uri()
                                                + " did not lead on: "
                                                + response.statusCode()));
    }

    private static String found(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new StoryFailed("The identity provider did not give " + what);
        }
        return matcher.group(1);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
