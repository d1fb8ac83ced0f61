package uk.gain.referralservice.importing.publishing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import uk.gain.contract.MessageContent;
import uk.gain.contract.ReferralContent;
import uk.gain.contract.SealedContent;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKey;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.platform.cipher.KeyLookup;
import uk.gain.platform.cipher.KeyRing;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.UploadSealing;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.Sealed;

/**
 * One key per import, in this service's key ring only: it is never handed on. Words are sealed as a
 * referral's content without subjects, pieces of text as messages.
 */
@Component
class SealingUploads implements UploadSealing {

    private final DataKeys dataKeys;
    private final KeyRing ring;
    private final ContentCipher cipher;

    SealingUploads(DataKeys dataKeys, KeyRing ring, ContentCipher cipher) {
        this.dataKeys = dataKeys;
        this.ring = ring;
        this.cipher = cipher;
    }

    @Override
    public Sealed sealWords(ImportId id, Narrative words) {
        DataKey key = dataKeys.generate();
        ring.keep(id.value(), List.of(dataKeys.wrap(key)));
        return seal(
                key,
                id,
                ReferralContent.newBuilder()
                        .setSubjects(List.of())
                        .setQuestion(words.question())
                        .setPurpose(words.purpose())
                        .setNecessity(words.necessity())
                        .setProportionality(words.proportionality())
                        .setOfficerInTheCase(words.officerInTheCase())
                        .build());
    }

    @Override
    public Opened<Narrative> openWords(ImportId id, Sealed words) {
        return open(
                id,
                words,
                ReferralContent.class,
                content ->
                        new Narrative(
                                content.getQuestion(),
                                content.getPurpose(),
                                content.getNecessity(),
                                content.getProportionality(),
                                content.getOfficerInTheCase()));
    }

    @Override
    public Sealed sealPiece(ImportId id, Sealed words, String text) {
        return switch (ring.find(words.keyId())) {
            case KeyLookup.Present(DataKey key) ->
                    seal(key, id, MessageContent.newBuilder().setText(text).build());
            case KeyLookup.Destroyed _, KeyLookup.NotHere _ ->
                    throw new IllegalStateException("Import " + id + " has no key any more");
        };
    }

    @Override
    public Opened<String> openPiece(ImportId id, Sealed piece) {
        return open(id, piece, MessageContent.class, MessageContent::getText);
    }

    @Override
    public void destroyKey(ImportId id) {
        ring.destroy(id.value());
    }

    private Sealed seal(DataKey key, ImportId id, SpecificRecord content) {
        UUID event = Ids.next();
        SealedContent sealed = cipher.seal(key, new Binding(event, id.value()), content);
        ByteBuffer buffer = sealed.getCiphertext().duplicate();
        byte[] ciphertext = new byte[buffer.remaining()];
        buffer.get(ciphertext);
        return new Sealed(event, sealed.getKeyId(), sealed.getSchema$(), ciphertext);
    }

    private <V extends SpecificRecord, C> Opened<C> open(
            ImportId id, Sealed sealed, Class<V> type, Function<V, C> toModel) {
        return switch (ring.find(sealed.keyId())) {
            case KeyLookup.Present(DataKey key) ->
                    new Opened.Legible<>(
                            toModel.apply(
                                    cipher.open(
                                            key,
                                            new Binding(sealed.eventId(), id.value()),
                                            SealedContent.newBuilder()
                                                    .setKeyId(sealed.keyId())
                                                    .setSchema$(sealed.schema())
                                                    .setCiphertext(
                                                            ByteBuffer.wrap(sealed.ciphertext()))
                                                    .build(),
                                            type)));
            case KeyLookup.Destroyed(Instant at) -> new Opened.Erased<>(at);
            case KeyLookup.NotHere() ->
                    throw new IllegalStateException(
                            "Key " + sealed.keyId() + " is not in the ring of its own maker");
        };
    }
}
