package uk.gain.agencygateway.webhooks.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where webhooks go, written in the one way in which everybody reads it alike.
 *
 * @param secure whether by https
 * @param path with the query, from the slash on
 */
public record Destination(boolean secure, Host host, String path) implements Checked {

    private static final int LONGEST = 1000;

    /** Without space, backslash, quotes, brackets, userinfo's @, controls, or what is not ASCII. */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "https?://[a-z0-9.-]+(?::[1-9][0-9]{0,4})?(?:/[A-Za-z0-9._~%!$&'()*+,;=:/-]*)?"
                            + "(?:\\?[A-Za-z0-9._~%!$&'()*+,;=:/?-]*)?");

    /** Checks what an agency entered; whether the host is registered is another question. */
    public static Checked of(String url, Reach reach) {
        if (url.length() > LONGEST) {
            return broken("url-length", "The URL must have at most 1,000 characters");
        }
        if (!PLAIN.matcher(url).matches()) {
            return broken(
                    "url-plain",
                    "The URL must be https://, a host in lower case, and a path, without user,"
                            + " fragment or special characters");
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return broken("url-plain", "The URL cannot be read");
        }
        boolean secure = "https".equals(uri.getScheme());
        if (!secure && reach == Reach.PUBLIC) {
            return broken("url-secure", "The URL must begin with https://");
        }
        String name = uri.getHost();
        if (name == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return broken("url-plain", "The URL must name a host, and no user or fragment");
        }
        int port = uri.getPort() == -1 ? (secure ? Host.HTTPS : 80) : uri.getPort();
        Optional<BrokenRule> rule = Host.rule(name, port, reach);
        if (rule.isPresent()) {
            return broken(rule.get().rule(), rule.get().message());
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        if (path.toLowerCase(Locale.ROOT).matches(".*%(0[0-9a-f]|1[0-9a-f]|7f).*")) {
            return broken("url-plain", "The URL must not hold control characters");
        }
        return new Destination(
                secure,
                new Host(name, port),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    /** The whole address. */
    public String url() {
        String port = host.port() == (secure ? Host.HTTPS : 80) ? "" : ":" + host.port();
        return (secure ? "https://" : "http://") + host.name() + port + path;
    }

    private static BrokenRule broken(String rule, String message) {
        return new BrokenRule("url", rule, message);
    }
}
