package uk.gain.autoresponder;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.gain.identifiers.TokenKind;

/**
 * Looks at the inbox, compares, answers. It remembers nothing that matters: what it has done is in
 * the state of the requests, so that it can be stopped and started at any time.
 */
public final class Responder {

    private static final int AT_ONCE = 500;
    private static final Duration CONNECTING = Duration.ofSeconds(20);

    private final Settings settings;
    private final Gateway gateway;
    private final Records records;
    private final Clock clock;
    private final Consumer<String> log;
    private final Set<TokenKind> kinds;

    /** Absent until the records were read, and when they are to be read again. */
    private @Nullable Index index;

    private Responder(
            Settings settings,
            Gateway gateway,
            Records records,
            Set<TokenKind> kinds,
            Clock clock,
            Consumer<String> log) {
        this.settings = settings;
        this.gateway = gateway;
        this.records = records;
        this.kinds = Set.copyOf(kinds);
        this.clock = clock;
        this.log = log;
    }

    /**
     * One that is ready to look, after every query was tried.
     *
     * @param log takes lines that hold no personal data
     * @throws Unusable when a setting leads nowhere
     */
    public static Responder of(Settings settings, Clock clock, Consumer<String> log)
            throws Unusable {
        HttpClient.Builder http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECTING);
        Path keyStore = settings.keyStore();
        if (keyStore != null) {
            try {
                http.sslContext(Connections.with(keyStore, settings.keyStorePassword()));
            } catch (IOException e) {
                throw new Unusable("key-store: the file cannot be used with its password");
            }
        }
        Records records = new Records(settings);
        return new Responder(
                settings,
                new Gateway(http.build(), settings),
                records,
                records.kinds(),
                clock,
                log);
    }

    /** In plain words, what it will do. */
    public List<String> intentions() {
        return List.of(
                "I answer NO_HIT for %s by myself, at %s, and do nothing else by myself."
                        .formatted(settings.system(), settings.gateway()),
                "I compare by %s; what cannot be compared so, and what may match, is for your people."
                        .formatted(kinds.stream().map(Enum::name).sorted().toList()),
                "I turn on 'blind first' for your agency: nobody is shown what a request asks until"
                        + " a record matches. An officer can turn it off.",
                "I read %d queries from your database, read-only, every %s, and look at the inbox every %s."
                        .formatted(
                                settings.queries().size(),
                                Settings.spoken(settings.refresh()),
                                Settings.spoken(settings.poll())),
                "I keep tokens of your records in memory, nothing on disk, and never log a name.");
    }

    /**
     * What came of one look.
     *
     * @param noHits answered
     * @param possible declared as possible matches
     * @param forPeople given to people, because nothing could be compared
     * @param next after which time to look again
     */
    public record Round(int noHits, int possible, int forPeople, Duration next) {}

    /** One look; what fails is said in the log and left to the next. */
    public Round look() throws InterruptedException {
        Counting counting = new Counting();
        Duration next = settings.poll();
        try {
            compare(counting);
        } catch (Gateway.Declined declined) {
            log.accept("Not now: " + declined.getMessage());
            next = declined.after().compareTo(next) > 0 ? declined.after() : next;
        } catch (SQLException e) {
            log.accept(
                    "The records cannot be read (SQL state %s): nothing is answered until they can"
                            .formatted(e.getSQLState()));
            index = null;
        } catch (Unusable unusable) {
            log.accept("Nothing is answered: " + unusable.what());
            index = null;
        }
        if (counting.any()) {
            log.accept(
                    "%d answered NO_HIT, %d possible matches, %d for people"
                            .formatted(counting.noHits, counting.possible, counting.forPeople));
        }
        return new Round(counting.noHits, counting.possible, counting.forPeople, next);
    }

    private void compare(Counting counting)
            throws Gateway.Declined, SQLException, Unusable, InterruptedException {
        Index fresh = index == null || isOld(index) ? read() : index;
        List<Gateway.Waiting> waiting = gateway.waiting();
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            List<Gateway.Waiting> some =
                    waiting.subList(from, Math.min(waiting.size(), from + AT_ONCE));
            Gateway.Tokens given = gateway.tokens(some);
            if (given.keyVersion() != fresh.keyVersion()) {
                fresh = read();
                given = gateway.tokens(some);
            }
            if (given.keyVersion() == fresh.keyVersion()) {
                answer(given, fresh, references(some), counting);
            }
        }
    }

    private static Map<UUID, String> references(List<Gateway.Waiting> waiting) {
        Map<UUID, String> references = new HashMap<>();
        waiting.forEach(one -> references.put(one.id(), one.reference()));
        return references;
    }

    private boolean isOld(Index known) {
        return known.builtAt().plus(settings.refresh()).isBefore(clock.instant());
    }

    private Index read() throws Gateway.Declined, SQLException, Unusable, InterruptedException {
        gateway.comparesBlindFirst(kinds);
        Gateway.Key key = gateway.key();
        Instant now = clock.instant();
        Index read = Index.of(records, kinds, key.version(), key.key(), settings.mostTokens(), now);
        log.accept(
                "%d records make %d tokens under key %d, %d kB in memory, read in %d s"
                        .formatted(
                                read.records(),
                                read.marks().size(),
                                read.keyVersion(),
                                read.marks().size() * (long) Long.BYTES / 1024,
                                Duration.between(now, clock.instant()).toSeconds()));
        index = read;
        return read;
    }

    private void answer(
            Gateway.Tokens given, Index records, Map<UUID, String> references, Counting counting)
            throws Gateway.Declined, InterruptedException {
        for (Gateway.Given one : given.requests()) {
            String reference = references.getOrDefault(one.id(), one.id().toString());
            if (one.comparable() == null) {
                log.accept(reference + " gave no tokens; looked at again");
            } else if (!one.comparable()) {
                counting.forPeople++;
                log.accept(reference + " cannot be compared: for people");
            } else {
                List<String> matching = records.matching(one.tokens());
                settle(one.id(), reference, given.keyVersion(), matching, counting);
            }
        }
    }

    /** What changed meanwhile is looked at again; all else goes on with the next request. */
    private void settle(
            UUID request,
            String reference,
            int keyVersion,
            List<String> matching,
            Counting counting)
            throws Gateway.Declined, InterruptedException {
        try {
            if (matching.isEmpty()) {
                gateway.noHit(request);
                counting.noHits++;
                log.accept(reference + " NO_HIT");
            } else {
                gateway.match(request, keyVersion, matching);
                counting.possible++;
                log.accept(reference + " possible match: for people");
            }
        } catch (Gateway.Declined declined) {
            if (declined.status() != 404 && declined.status() != 409 && declined.status() != 410) {
                throw declined;
            }
            log.accept(reference + " changed meanwhile: " + declined.getMessage());
        }
    }

    /** What one look did. */
    private static final class Counting {
        private int noHits;
        private int possible;
        private int forPeople;

        boolean any() {
            return noHits + possible + forPeople > 0;
        }
    }
}
