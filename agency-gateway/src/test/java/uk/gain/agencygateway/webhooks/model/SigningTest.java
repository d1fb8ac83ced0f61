package uk.gain.agencygateway.webhooks.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signatures, checked by nothing but the specification's text and the JDK. */
class SigningTest {

    private static final UUID ID = UUID.fromString("0197f6a0-0000-7000-8000-000000000001");
    private static final Instant ATTEMPT = Instant.ofEpochSecond(1_674_087_231, 999_999_999);

    private final SigningKey key = SigningKey.generate(UUID.randomUUID());
    private final String body =
            new Message(
                            ID,
                            Message.Type.REQUEST_ARRIVED,
                            UUID.fromString("0197f6a0-0000-7000-8000-000000000002"),
                            "NW-2026-000123",
                            Instant.parse("2026-11-24T09:00:00.5Z"))
                    .body();

    @Test
    void theBodyHoldsIdsOnly() {
        assertThat(body)
                .isEqualTo(
                        "{\"type\":\"request.arrived\",\"timestamp\":\"2026-11-24T09:00:00.500Z\","
                                + "\"data\":{\"requestId\":\"0197f6a0-0000-7000-8000-000000000002\","
                                + "\"reference\":\"NW-2026-000123\"}}");
        assertThat(new Message(ID, Message.Type.TEST, null, null, ATTEMPT).body())
                .contains("\"webhook.test\"")
                .endsWith("\"data\":{}}");
    }

    @Test
    void nothingInAReferenceLeavesItsJson() {
        assertThat(new Message(ID, Message.Type.REQUEST_CHANGED, ID, "a\"\\\nü", ATTEMPT).body())
                .contains("\"reference\":\"\\u0061\\u0022\\u005c\\u000a\\u00fc\"");
    }

    @Test
    void whatWasSignedIsVerifiedByThePublicKeyAndNothingElseIs() throws GeneralSecurityException {
        String signature = key.sign(ID, ATTEMPT, body);
        String written = SigningKey.written(key.publicKey());

        assertThat(verifies(written, signature, ID + ".1674087231." + body)).isTrue();
        assertThat(verifies(written, signature, ID + ".1674087232." + body)).isFalse();
        assertThat(verifies(written, signature, ID + ".1674087231." + body + " ")).isFalse();
        assertThat(
                        verifies(
                                SigningKey.written(
                                        SigningKey.generate(UUID.randomUUID()).publicKey()),
                                signature,
                                ID + ".1674087231." + body))
                .isFalse();
    }

    @Test
    void aKeyThatWasKeptSignsAsBefore() {
        SigningKey kept = SigningKey.kept(key.id(), key.publicKey(), key.secret());

        assertThat(kept.sign(ID, ATTEMPT, body)).isEqualTo(key.sign(ID, ATTEMPT, body));
        assertThat(kept.toString()).isEqualTo("SigningKey[" + key.id() + "]");
    }

    /** As an agency would, from the text of the specification. */
    static boolean verifies(String whpk, String signature, String content)
            throws GeneralSecurityException {
        assertThat(whpk).startsWith("whpk_");
        assertThat(signature).startsWith("v1a,");
        ByteArrayOutputStream x509 = new ByteArrayOutputStream();
        x509.writeBytes(HexFormat.of().parseHex("302a300506032b6570032100"));
        x509.writeBytes(Base64.getDecoder().decode(whpk.substring("whpk_".length())));
        PublicKey publicKey =
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(x509.toByteArray()));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey);
        verifier.update(content.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }
}
