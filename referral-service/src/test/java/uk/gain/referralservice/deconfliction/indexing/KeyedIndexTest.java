package uk.gain.referralservice.deconfliction.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gain.referralservice.deconfliction.indexing.SubjectsForTests.person;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.referralservice.deconfliction.model.BlindIndex.Blinded;
import uk.gain.referralservice.deconfliction.model.SealedEvidence;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Subject;

class KeyedIndexTest {

    private static final ReferralId REFERRAL = new ReferralId(new UUID(1, 1));
    private static final Subject SUBJECT =
            person(
                    "NAME",
                    "Ada Quill",
                    "DATE_OF_BIRTH",
                    "1984-03-07",
                    "PHONE",
                    "07700900123",
                    "ADDRESS",
                    "12 Mill Rd, CF10 1AA");

    @TempDir Path folder;

    @Test
    void withoutTheKeyNoTokenIsMadeOfTheSameCleartext() throws Exception {
        KeyedIndex ours = index("ours.json");
        KeyedIndex stranger = index("stranger.json");

        Set<UUID> tokens = all(ours);

        assertThat(tokens).hasSizeGreaterThan(8).doesNotContainAnyElementsOf(all(stranger));
        for (String guess :
                List.of("Ada Quill", "ADA QUILL", "+447700900123", "1984-03-07", "CF101AA")) {
            UUID unkeyed = UUID.nameUUIDFromBytes(guess.getBytes(StandardCharsets.UTF_8));
            assertThat(tokens).doesNotContain(unkeyed);
        }
        assertThat(all(ours)).as("with the key it is").isEqualTo(tokens);
    }

    @Test
    void evidenceIsSealedDifferentlyEachTimeAndOpensInItsPlaceOnly() throws Exception {
        KeyedIndex index = index("keys.json");
        SealedEvidence sealed = blinded(index).getFirst().evidence();
        SealedEvidence again = blinded(index).getFirst().evidence();
        SealedEvidence moved =
                new SealedEvidence(
                        new ReferralId(new UUID(2, 2)),
                        sealed.subject(),
                        sealed.key(),
                        sealed.sealed());

        assertThat(sealed.sealed()).isNotEqualTo(again.sealed());
        assertThat(index.open(sealed)).isEqualTo(index.open(again));
        assertThatThrownBy(() -> index.open(moved)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasBlindedBeforeARotationIsFoundUntilTheOldKeyIsTakenOut() throws Exception {
        KeyedIndex before = index("keys.json");
        IndexKeyset.rotate(folder.resolve("keys.json"));
        KeyedIndex after = new KeyedIndex(IndexKeyset.read(folder.resolve("keys.json")));

        assertThat(after.keys()).hasSize(2).contains(before.primaryKey());
        assertThat(after.primaryKey()).isNotEqualTo(before.primaryKey());
        assertThat(all(after)).containsAll(all(before));
        assertThat(after.open(blinded(before).getFirst().evidence()))
                .isEqualTo(before.open(blinded(before).getFirst().evidence()));
        assertThatThrownBy(
                        () ->
                                before.open(
                                        blinded(after).stream()
                                                .map(Blinded::evidence)
                                                .filter(
                                                        evidence ->
                                                                evidence.key()
                                                                        == after.primaryKey())
                                                .findFirst()
                                                .orElseThrow()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no longer in force");
    }

    @Test
    void whatARegionIsSearchedByIsItsOwn() throws Exception {
        KeyedIndex index = index("keys.json");
        Identifier phone = new Identifier(Identifier.Kind.PHONE, "+44 7700 900123");

        Blinded ours = index.blind("TN", REFERRAL, List.of(SUBJECT)).getFirst();

        assertThat(ours.lookUps()).containsAll(index.lookUp("TN", phone));
        assertThat(ours.lookUps()).doesNotContainAnyElementsOf(index.lookUp("NW", phone));
        assertThat(index.lookUp("TN", new Identifier(Identifier.Kind.DATE_OF_BIRTH, "tomorrow")))
                .isEmpty();
    }

    @Test
    void theKeysetIsReadableByItsOwnerOnlyAndNeverReplaced() throws Exception {
        Path file = folder.resolve("keys.json");
        IndexKeyset.create(file);
        String first = Files.readString(file);

        IndexKeyset.create(file);

        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private KeyedIndex index(String file) throws Exception {
        IndexKeyset.create(folder.resolve(file));
        return new KeyedIndex(IndexKeyset.read(folder.resolve(file)));
    }

    private static List<Blinded> blinded(KeyedIndex index) {
        return index.blind("TN", REFERRAL, List.of(SUBJECT));
    }

    private static Set<UUID> all(KeyedIndex index) {
        Set<UUID> tokens = new HashSet<>();
        blinded(index)
                .forEach(
                        blinded -> {
                            tokens.addAll(blinded.tokens());
                            tokens.addAll(blinded.lookUps());
                        });
        return tokens;
    }
}
