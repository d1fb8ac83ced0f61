package uk.gain.auditservice.verifying.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedNotesTest {

    private static final String TEXT = "This is an example message.\n";
    private static final String NOTE =
            TEXT
                    + "\n\u2014 example.com/foo"
                    + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private PublicKey key;
    private PublicKey second;

    @BeforeEach
    void readKnownKey() throws GeneralSecurityException {
        second = KeyPairGenerator.getInstance("ML-DSA-44").generateKeyPair().getPublic();
        byte[] typed = Base64.getDecoder().decode("AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        String x509 = "302a300506032b6570032100" + HexFormat.of().formatHex(typed, 1, 33);
        key =
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(x509)));
    }

    @Test
    void theKnownNoteIsSigned() {
        assertThat(notes("example.com/foo").signed(NOTE, TEXT)).isTrue();
    }

    @Test
    void anotherTextIsNotSigned() {
        String changed = NOTE.replace("example message", "exbmple message");

        assertThat(notes("example.com/foo").signed(changed, TEXT.replace("example", "exbmple")))
                .isFalse();
    }

    @Test
    void aSignatureUnderAnotherNameIsNoSignature() {
        assertThat(notes("example.com/bar").signed(NOTE, TEXT)).isFalse();
    }

    private SignedNotes notes(String origin) {
        return new SignedNotes(origin, key, second);
    }
}
