package uk.gain.agencygateway.nudging.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: the agencies' settings, and what happened since they heard last. */
public interface Nudges {

    Optional<Nudge> find(String agency);

    /** In the clear, for showing to the agency itself and for sending. */
    Optional<String> address(String agency);

    /** Saves the settings; what failed before counts no more. */
    void save(String agency, String address, Wish wish, boolean enabled, Instant at);

    /**
     * Notes that something happened, for agencies that want to hear. MUST be called in the
     * transaction in which it happens.
     */
    void note(List<Noted> news);

    /**
     * Enabled settings that have news and that nobody sends for, neither refused nor waiting to try
     * again; each locked until the transaction ends. What somebody else is at is left out.
     */
    List<Candidate> lockCandidates(Instant now);

    /**
     * From now on the interval runs, whatever becomes of the e-mail; until then nobody else sends.
     */
    void lease(String agency, UUID lease, Instant now, Instant until);

    /** Forgets the news up to this position. */
    void heard(String agency, long upTo);

    /** It was taken. A lease that is lost changes nothing, here and below. */
    void taken(UUID lease);

    /** It was not taken; the interval runs from {@code lastSentAt} as before. */
    void failed(UUID lease, @Nullable Instant lastSentAt, int failures, Instant retryAt);

    /** It was refused; the interval runs from {@code lastSentAt} as before. */
    void refused(UUID lease, @Nullable Instant lastSentAt, int code, Instant at);

    /** Refused ones and those that fail, by agency. */
    List<Nudge> troubled();

    /** Lets a refused one be tried again; false when there is none. */
    boolean tryAgain(String agency);

    /** News for one agency. */
    record Noted(String agency, Instant at, boolean urgent) {}

    /**
     * Settings with news.
     *
     * @param upTo position of the last of the news
     */
    record Candidate(Nudge nudge, Pacing.News news, long upTo) {}
}
