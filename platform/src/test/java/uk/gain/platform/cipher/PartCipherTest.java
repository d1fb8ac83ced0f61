package uk.gain.platform.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gain.platform.cipher.PartCipher.Place;

/** Guarantee: parts can be neither swapped nor left out, and nothing can be cut off at the end. */
class PartCipherTest {

    private static final byte[] PART = "part".getBytes(StandardCharsets.UTF_8);

    private final PartCipher cipher = new PartCipher();
    private final DataKey key = new DataKey(UUID.randomUUID(), new byte[32]);
    private final Place second = new Place(UUID.randomUUID(), UUID.randomUUID(), 2, false);

    @Test
    void aPartIsOpenedInItsPlace() {
        assertThat(cipher.open(key, second, cipher.seal(key, second, PART))).isEqualTo(PART);
    }

    @Test
    void aPartIsOpenedInNoOtherPlace() {
        isNotOpened(new Place(second.whole(), second.owner(), 3, false));
        isNotOpened(new Place(second.whole(), second.owner(), 2, true));
        isNotOpened(new Place(UUID.randomUUID(), second.owner(), 2, false));
        isNotOpened(new Place(second.whole(), UUID.randomUUID(), 2, false));
    }

    @Test
    void aPartThatWasChangedIsNotOpened() {
        byte[] sealed = cipher.seal(key, second, PART);
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.open(key, second, sealed));
    }

    private void isNotOpened(Place other) {
        byte[] sealed = cipher.seal(key, second, PART);
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.open(key, other, sealed));
    }
}
