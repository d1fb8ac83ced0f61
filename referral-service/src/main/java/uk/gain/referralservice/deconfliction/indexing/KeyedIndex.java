package uk.gain.referralservice.deconfliction.indexing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.gain.referralservice.deconfliction.model.BlindIndex;
import uk.gain.referralservice.deconfliction.model.Evidence;
import uk.gain.referralservice.deconfliction.model.SealedEvidence;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Subject;

/** Blinds with HMAC-SHA-256, seals evidence with AES-256-GCM, both under keys of one keyset. */
final class KeyedIndex implements BlindIndex {

    private final IndexKeyset.Keys keys;

    KeyedIndex(IndexKeyset.Keys keys) {
        this.keys = keys;
    }

    @Override
    public int primaryKey() {
        return keys.primary();
    }

    @Override
    public Set<Integer> keys() {
        return keys.byVersion().keySet();
    }

    @Override
    public List<Blinded> blind(String rocu, ReferralId referral, List<Subject> subjects) {
        List<Blinded> blinded = new ArrayList<>();
        for (Subject subject : subjects) {
            Known known = Known.of(subject);
            for (Key key : keys.byVersion().values()) {
                blinded.add(blind(rocu, referral, subject, known, key));
            }
        }
        return blinded;
    }

    private static Blinded blind(
            String rocu, ReferralId referral, Subject subject, Known known, Key key) {
        byte[] evidence = EvidenceBytes.of(new Marks(key).of(known));
        Tokens tokens = new Tokens(key);
        return new Blinded(
                new SealedEvidence(
                        referral,
                        subject.subjectId(),
                        key.version(),
                        key.seal(evidence, place(referral, subject.subjectId()))),
                tokens.candidates(known),
                tokens.lookUps(rocu, subject.identifiers()));
    }

    @Override
    public Evidence open(SealedEvidence evidence) {
        Key key = keys.byVersion().get(evidence.key());
        if (key == null) {
            throw new IllegalStateException("Key " + evidence.key() + " is no longer in force");
        }
        return EvidenceBytes.read(
                key.open(evidence.sealed(), place(evidence.referral(), evidence.subject())));
    }

    @Override
    public Set<UUID> lookUp(String rocu, Identifier identifier) {
        return keys.byVersion().values().stream()
                .flatMap(key -> new Tokens(key).lookUp(rocu, identifier).stream())
                .collect(Collectors.toSet());
    }

    private static byte[] place(ReferralId referral, UUID subject) {
        return (referral + "/" + subject).getBytes(StandardCharsets.UTF_8);
    }
}
