package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.referralservice.deconfliction.application.Renewal;
import uk.gain.referralservice.deconfliction.indexing.IndexKeyset;
import uk.gain.referralservice.deconfliction.indexing.RotatedIndex;
import uk.gain.referralservice.deconfliction.model.BlindIndex;
import uk.gain.referralservice.deconfliction.model.BlindedSubjects;
import uk.gain.referralservice.deconfliction.model.RecordingIndex;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.Sealing;

/** Another key of the blind indexes, from its first day until the old one is gone. */
class RotatingIndexKeysTest extends RunningService {

    private static final String PLATE = "RT51 KEY";

    @Autowired BlindIndex before;
    @Autowired BlindedSubjects subjects;
    @Autowired Referrals referrals;
    @Autowired Sealing sealing;
    @Autowired ReferralEvents events;
    @Autowired RecordingIndex recording;
    @Autowired TransactionTemplate transaction;
    @Autowired AvroRecords avro;
    @Autowired Environment settings;

    @TempDir Path folder;

    private Path keyset = Path.of("keyset.json");
    private ReferralId referral = new ReferralId(UUID.randomUUID());

    @BeforeEach
    void raise() throws IOException {
        keyset =
                Files.copy(
                        Path.of(settings.getRequiredProperty("gain.deconfliction.keyset")),
                        folder.resolve("keyset.json"));
        referral =
                new ReferralId(
                        UUID.fromString(
                                raises(Bodies.with(RotatingIndexKeysTest::vehicle))
                                        .path("id")
                                        .asString()));
        eventually(() -> assertThat(isFound(before)).isTrue());
    }

    @Test
    void whatStandsUnderTheOldKeyIsBlindedAnewAndThenForgotten()
            throws IOException, GeneralSecurityException {
        Renewal renewal = new Renewal(subjects, referrals, sealing, events, recording, transaction);
        try {
            IndexKeyset.rotate(keyset);
            BlindIndex both = RotatedIndex.of(keyset);
            assertThat(both.primaryKey()).isNotEqualTo(before.primaryKey());

            eventually(
                    () -> {
                        renewal.under(both);
                        assertThat(keysOf(referral))
                                .containsExactlyInAnyOrder(before.primaryKey(), both.primaryKey());
                    });
            assertThat(isFound(before)).as("by whoever has the old key only").isTrue();

            IndexKeyset.retire(keyset);
            BlindIndex after = RotatedIndex.of(keyset);
            assertThat(after.keys()).containsExactly(both.primaryKey());

            eventually(
                    () -> {
                        assertThat(renewal.under(after)).as("all has the new key").isZero();
                        assertThat(keysKept()).containsExactly(after.primaryKey());
                    });
            assertThat(isFound(after)).isTrue();
            assertThat(isFound(before)).isFalse();
            eventually(
                    () ->
                            assertThat(Published.on(Topics.REFERRAL_ACCESS, avro))
                                    .anyMatch(
                                            access ->
                                                    "renewal of the blind index"
                                                                    .equals(access.getSource())
                                                            && referral.value()
                                                                    .equals(
                                                                            access
                                                                                    .getReferralId())));
        } finally {
            // The running service keeps its key, and so do the tests after this one.
            eventually(
                    () -> {
                        renewal.under(before);
                        assertThat(keysKept()).containsExactly(before.primaryKey());
                    });
        }
    }

    private boolean isFound(BlindIndex index) {
        Set<UUID> tokens =
                index.lookUp("TN", new Identifier(Identifier.Kind.VEHICLE_REGISTRATION, PLATE));
        return subjects.bearing(List.of(tokens), null, 200).contains(referral);
    }

    private Set<Integer> keysOf(ReferralId of) {
        return jdbc
                .sql(
                        """
                        select key_id from deconfliction_subject where referral_id = :id
                        """)
                .param("id", of.value())
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private Set<Integer> keysKept() {
        return jdbc
                .sql(
                        """
                        select key_id from deconfliction_subject
                        union
                        select key_id from deconfliction_token
                        union
                        select key_id from identifier_token
                        """)
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static void vehicle(ObjectNode body) {
        ((ObjectNode) body.path("content").path("subjects").get(0))
                .putArray("identifiers")
                .addObject()
                .put("kind", "VEHICLE_REGISTRATION")
                .put("value", PLATE);
    }
}
