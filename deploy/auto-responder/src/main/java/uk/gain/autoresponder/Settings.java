package uk.gain.autoresponder;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the program is told, from a properties file. Passwords may come from the environment
 * instead.
 *
 * @param gateway where the agency-gateway listens for systems
 * @param signIn token endpoint of the exchange's sign-in
 * @param system client id of the agency's system
 * @param keyStore PKCS 12, with the system's key, its certificate and the authority; absent only
 *     where both addresses are on this machine and not encrypted
 * @param queries at least one, in the order of their names
 * @param refresh how often the records are read again, 1 minute to 1 day
 * @param poll how long it waits between two looks at the inbox, 1 second to 1 hour
 * @param mostTokens of how many tokens of its records it holds at most
 */
public record Settings(
        URI gateway,
        URI signIn,
        String system,
        @Nullable Path keyStore,
        String keyStorePassword,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        List<Query> queries,
        Duration refresh,
        Duration poll,
        int mostTokens) {

    private static final String QUERY = "query.";
    private static final Set<String> KNOWN =
            Set.of(
                    "gateway",
                    "sign-in",
                    "system",
                    "key-store",
                    "key-store.password",
                    "database.url",
                    "database.user",
                    "database.password",
                    "refresh",
                    "poll",
                    "most-tokens");

    public Settings {
        queries = List.copyOf(queries);
    }

    /**
     * Reads them.
     *
     * @throws Unusable naming the first setting that cannot be used
     */
    public static Settings of(Properties file, Map<String, String> environment) throws Unusable {
        List<Query> queries = new ArrayList<>();
        for (String name : new TreeSet<>(file.stringPropertyNames())) {
            if (name.startsWith(QUERY)) {
                queries.add(Query.of(name, file.getProperty(name)));
            } else if (!KNOWN.contains(name)) {
                throw new Unusable(name + " is no setting of this program");
            }
        }
        if (queries.isEmpty()) {
            throw new Unusable("query.<name> must hold at least one select of your records");
        }
        URI gateway = address(file, "gateway");
        URI signIn = address(file, "sign-in");
        String keyStore = file.getProperty("key-store", "").strip();
        if (keyStore.isEmpty() && !(isPlainAndHere(gateway) && isPlainAndHere(signIn))) {
            throw new Unusable("key-store must name the file with your system's certificate");
        }
        return new Settings(
                gateway,
                signIn,
                required(file, "system"),
                keyStore.isEmpty() ? null : Path.of(keyStore),
                secret(file, "key-store.password", environment, "GAIN_KEY_STORE_PASSWORD"),
                required(file, "database.url"),
                file.getProperty("database.user", "").strip(),
                secret(file, "database.password", environment, "GAIN_DATABASE_PASSWORD"),
                queries,
                duration(
                        file,
                        "refresh",
                        Duration.ofHours(1),
                        Duration.ofMinutes(1),
                        Duration.ofDays(1)),
                duration(
                        file,
                        "poll",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(1),
                        Duration.ofHours(1)),
                number(file, "most-tokens", 20_000_000));
    }

    private static String required(Properties file, String name) throws Unusable {
        String value = file.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new Unusable(name + " must be set");
        }
        return value;
    }

    private static String secret(
            Properties file, String name, Map<String, String> environment, String variable) {
        String fromEnvironment = environment.get(variable);
        return fromEnvironment == null ? file.getProperty(name, "") : fromEnvironment;
    }

    private static URI address(Properties file, String name) throws Unusable {
        String value = required(file, name);
        try {
            URI address = URI.create(value);
            boolean encrypted = "https".equals(address.getScheme());
            if (address.getHost() != null && (encrypted || isPlainAndHere(address))) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // Said below.
        }
        throw new Unusable(name + " must be an https address");
    }

    private static boolean isPlainAndHere(URI address) {
        try {
            return "http".equals(address.getScheme())
                    && address.getHost() != null
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static Duration duration(
            Properties file, String name, Duration otherwise, Duration least, Duration most)
            throws Unusable {
        String value = file.getProperty(name, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            Duration duration = Duration.parse("PT" + value);
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration;
            }
        } catch (DateTimeException noDuration) {
            // Said below.
        }
        throw new Unusable(
                "%s must be a time like 30s, 10m or 1h, from %s to %s"
                        .formatted(name, spoken(least), spoken(most)));
    }

    /** As it is written in the file. */
    static String spoken(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static int number(Properties file, String name, int otherwise) throws Unusable {
        String value = file.getProperty(name, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Said below.
        }
        throw new Unusable(name + " must be a whole number from 1");
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return "Settings[" + system + " at " + gateway + "]";
    }
}
