package uk.gain.referralservice.lifecycle.model;

import static uk.gain.referralservice.lifecycle.Given.NOW;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals without ciphers, and keeps what referrals say. */
final class InMemory implements Sealing, Contents {

    private final Map<UUID, Content> sealedContents = new HashMap<>();
    private final Map<UUID, String> sealedWords = new HashMap<>();
    private final Map<UUID, UUID> keys = new HashMap<>();
    private final List<SealedAddition> additions = new ArrayList<>();
    private @Nullable Sealed current;
    private boolean keysDestroyed;

    void raised(Content content) {
        current = keep(UUID.randomUUID(), UUID.randomUUID(), content);
    }

    void added(Content content) {
        additions.add(new SealedAddition(NOW, keep(UUID.randomUUID(), UUID.randomUUID(), content)));
    }

    void destroyKeys() {
        keysDestroyed = true;
    }

    /** What was sealed for the event. */
    String wordsOf(UUID event) {
        return Objects.requireNonNull(sealedWords.get(event));
    }

    Content contentOf(UUID event) {
        return Objects.requireNonNull(sealedContents.get(event));
    }

    /** Under which key it was sealed. */
    @Nullable UUID keyOf(UUID event) {
        return keys.get(event);
    }

    @Override
    public Sealed contentOf(ReferralId id) {
        return Objects.requireNonNull(current);
    }

    @Override
    public List<SealedAddition> additionsTo(ReferralId id) {
        return additions;
    }

    @Override
    public List<SealedReferral> seal(List<Raised> raised) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SealingResult seal(UUID key, UUID event, ReferralId referral, String words) {
        if (keysDestroyed) {
            return new KeyDestroyed(NOW);
        }
        sealedWords.put(event, words);
        keys.put(event, key);
        return new Sealed(event, key, "words", words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public SealingResult seal(UUID key, UUID event, ReferralId referral, Content content) {
        return keysDestroyed ? new KeyDestroyed(NOW) : keep(key, event, content);
    }

    private Sealed keep(UUID key, UUID event, Content content) {
        sealedContents.put(event, content);
        keys.put(event, key);
        return new Sealed(event, key, "content", new byte[0]);
    }

    @Override
    public Opened<Content> open(ReferralId referral, Sealed content) {
        return keysDestroyed
                ? new Opened.Erased<>(NOW)
                : new Opened.Legible<>(contentOf(content.eventId()));
    }

    @Override
    public Opened<String> openWords(ReferralId referral, Sealed words) {
        return keysDestroyed
                ? new Opened.Erased<>(NOW)
                : new Opened.Legible<>(wordsOf(words.eventId()));
    }

    @Override
    public Opened<AnswerContent> open(List<SealedAnswer> answers) {
        throw new UnsupportedOperationException();
    }
}
