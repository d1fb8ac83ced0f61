package uk.gain.platform.notices;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears PostgreSQL's notices on one connection of this instance. A notice may be missed while the
 * database is away, so whoever hears must also look by themselves now and then; when the connection
 * is had again, all are told.
 */
public final class Notices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Duration LOOK_UP = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final long LONGEST_GOODBYE_MILLIS = 5_000;

    private final Connecting connecting;
    private final Map<String, Runnable> hearers = new ConcurrentHashMap<>();
    private @Nullable Thread listener;
    private volatile @Nullable Connection connection;

    Notices(Connecting connecting) {
        this.connecting = connecting;
    }

    /** Opens a connection that nobody else uses. */
    interface Connecting {
        Connection open() throws SQLException;
    }

    /**
     * Names who is told, from the next start on.
     *
     * @param channel lower-case letters and underscores; before this starts, one hearer each
     * @param hearer run on the listener's thread, so it may not wait
     */
    public void tell(String channel, Runnable hearer) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException(channel + " is no channel");
        }
        if (hearers.putIfAbsent(channel, hearer) != null) {
            throw new IllegalStateException(channel + " is heard already");
        }
    }

    private void listen() {
        boolean away = false;
        while (isRunning()) {
            try (Connection own = connecting.open()) {
                connection = own;
                try (Statement statement = own.createStatement()) {
                    for (String channel : hearers.keySet()) {
                        statement.execute("listen " + channel);
                    }
                }
                away = false;
                hearers.values().forEach(Runnable::run);
                hear(own.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (isRunning() && !away) {
                    LOG.warn("Notices are not heard at present: {}", e.getClass().getSimpleName());
                }
                away = true;
                pause();
            }
        }
    }

    private void hear(PGConnection own) throws SQLException {
        while (isRunning()) {
            for (PGNotification notice :
                    own.getNotifications(Math.toIntExact(LOOK_UP.toMillis()))) {
                Runnable hearer = hearers.get(notice.getName());
                if (hearer != null) {
                    hearer.run();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        listener = Thread.ofPlatform().daemon().name("notices").unstarted(this::listen);
        listener.start();
    }

    @Override
    public void stop() {
        Thread stopped;
        synchronized (this) {
            stopped = listener;
            listener = null;
        }
        if (stopped == null) {
            return;
        }
        stopped.interrupt();
        Connection own = connection;
        if (own != null) {
            abort(own);
        }
        try {
            stopped.join(LONGEST_GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It may be waited on, so it cannot be closed in order. */
    private static void abort(Connection own) {
        try {
            own.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("Away already", e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return listener != null;
    }
}
