package uk.gain.referralservice.drafts.publishing;

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
import uk.gain.referralservice.drafts.model.DraftContent;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftSealing;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.Sealed;

/**
 * Seals drafts with the cipher that seals referrals, bound to the draft in the referral's place.
 * Their keys stay in this service's key ring and are told to nobody.
 */
@Component
class SealingDrafts implements DraftSealing {

    private final DataKeys dataKeys;
    private final KeyRing ring;
    private final ContentCipher cipher;

    SealingDrafts(DataKeys dataKeys, KeyRing ring, ContentCipher cipher) {
        this.dataKeys = dataKeys;
        this.ring = ring;
        this.cipher = cipher;
    }

    @Override
    public Sealed seal(DraftId draft, DraftContent content) {
        return seal(draft, DraftMapping.toContract(content));
    }

    @Override
    public Sealed sealWords(DraftId draft, String words) {
        return seal(draft, MessageContent.newBuilder().setText(words).build());
    }

    @Override
    public Opened<DraftContent> open(DraftId draft, Sealed content) {
        return open(draft, content, ReferralContent.class, DraftMapping::toModel);
    }

    @Override
    public Opened<String> openWords(DraftId draft, Sealed words) {
        return open(draft, words, MessageContent.class, MessageContent::getText);
    }

    @Override
    public void destroyKeys(DraftId draft) {
        ring.destroy(draft.value());
    }

    private Sealed seal(DraftId draft, SpecificRecord content) {
        DataKey key = dataKeys.generate();
        ring.keep(draft.value(), List.of(dataKeys.wrap(key)));
        UUID event = Ids.next();
        SealedContent sealed = cipher.seal(key, new Binding(event, draft.value()), content);
        ByteBuffer ciphertext = sealed.getCiphertext().duplicate();
        byte[] bytes = new byte[ciphertext.remaining()];
        ciphertext.get(bytes);
        return new Sealed(event, sealed.getKeyId(), sealed.getSchema$(), bytes);
    }

    private <V extends SpecificRecord, C> Opened<C> open(
            DraftId draft, Sealed sealed, Class<V> type, Function<V, C> toModel) {
        return switch (ring.find(sealed.keyId())) {
            case KeyLookup.Present(DataKey key) ->
                    new Opened.Legible<>(
                            toModel.apply(
                                    cipher.open(
                                            key,
                                            new Binding(sealed.eventId(), draft.value()),
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
