package uk.gain.agencygateway.requests.publishing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.model.AnswerKeys;
import uk.gain.agencygateway.requests.model.DocumentSeal;
import uk.gain.agencygateway.requests.model.DocumentSealing;
import uk.gain.agencygateway.requests.model.FileName;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.platform.cipher.DataKey;
import uk.gain.platform.cipher.KeyLookup;
import uk.gain.platform.cipher.KeyRing;
import uk.gain.platform.cipher.PartCipher;

/** Documents under the key of their request's answer: erased with it. */
@Component
class SealingDocuments implements DocumentSealing.Seals {

    private static final int NAME = 0;

    private final AnswerKeys answerKeys;
    private final KeyRing keys;
    private final PartCipher cipher;

    SealingDocuments(AnswerKeys answerKeys, KeyRing keys, PartCipher cipher) {
        this.answerKeys = answerKeys;
        this.keys = keys;
        this.cipher = cipher;
    }

    @Override
    public DocumentSealing of(Request request) {
        return switch (answerKeys
                .of(request.id())
                .map(keys::find)
                .orElseGet(KeyLookup.NotHere::new)) {
            case KeyLookup.NotHere() -> new KeyNotHere();
            case KeyLookup.Destroyed _ -> new KeyDestroyed();
            case KeyLookup.Present(DataKey key) ->
                    new Sealing(cipher, key, request.particulars().referral());
        };
    }

    private record Sealing(PartCipher cipher, DataKey key, ReferralId referral)
            implements DocumentSeal {

        @Override
        public UUID keyId() {
            return key.keyId();
        }

        @Override
        public byte[] seal(UUID document, int number, boolean last, byte[] part) {
            return cipher.seal(key, place(document, number, last), part);
        }

        @Override
        public byte[] seal(UUID document, FileName name) {
            return cipher.seal(
                    key,
                    place(document, NAME, false),
                    name.value().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public FileName openName(UUID document, byte[] sealed) {
            return new FileName(
                    new String(
                            cipher.open(key, place(document, NAME, false), sealed),
                            StandardCharsets.UTF_8));
        }

        private PartCipher.Place place(UUID document, int number, boolean last) {
            return new PartCipher.Place(document, referral.value(), number, last);
        }
    }
}
