package uk.gain.auditservice.log.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LogKeyTest {

    private static final String KNOWN =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void theKnownKeyHasItsKnownIdAndForm() throws GeneralSecurityException {
        KeyPair keys = new KeyPair(knownPublicKey(), generated().getPrivate());

        assertThat(new LogKey("example.com/foo", keys).verifierKey()).isEqualTo(KNOWN);
    }

    @Test
    void aNoteIsItsTextAndASignatureLine() throws GeneralSecurityException {
        LogKey key = new LogKey("example.com/foo", generated());

        assertThat(key.sign("one\ntwo\n"))
                .matches("one\ntwo\n\n\u2014 example\\.com/foo [A-Za-z0-9+/]{90,}=*\n");
    }

    @Test
    void onlyTextThatEndsInANewlineIsSigned() throws GeneralSecurityException {
        LogKey key = new LogKey("example.com/foo", generated());

        assertThatIllegalArgumentException().isThrownBy(() -> key.sign("one"));
    }

    @Test
    void anOriginWithASpaceOrAPlusSignIsRefused() throws GeneralSecurityException {
        KeyPair keys = generated();

        assertThatIllegalArgumentException().isThrownBy(() -> new LogKey("a b", keys));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogKey("a+b", keys));
    }

    private static KeyPair generated() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static PublicKey knownPublicKey() throws GeneralSecurityException {
        byte[] typed = Base64.getDecoder().decode(KNOWN.substring(KNOWN.lastIndexOf('+') + 1));
        String x509 = "302a300506032b6570032100" + HexFormat.of().formatHex(typed, 1, 33);
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(x509)));
    }
}
