package uk.gain.referralservice.documents.publishing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gain.platform.cipher.DataKey;
import uk.gain.platform.cipher.KeyLookup;
import uk.gain.platform.cipher.KeyRing;
import uk.gain.platform.cipher.PartCipher;
import uk.gain.referralservice.documents.model.PartOpening;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** The key is looked up for every part: what is destroyed meanwhile is not handed out. */
@Component
class OpeningParts implements PartOpening {

    private final KeyRing ring;
    private final PartCipher cipher;

    OpeningParts(KeyRing ring, PartCipher cipher) {
        this.ring = ring;
        this.cipher = cipher;
    }

    @Override
    public byte[] open(
            UUID key, ReferralId referral, UUID document, int number, boolean last, byte[] sealed) {
        return switch (ring.find(key)) {
            case KeyLookup.Present(DataKey present) ->
                    cipher.open(
                            present,
                            new PartCipher.Place(document, referral.value(), number, last),
                            sealed);
            case KeyLookup.Destroyed _, KeyLookup.NotHere _ ->
                    throw new IllegalStateException("Key " + key + " is not here any more");
        };
    }
}
