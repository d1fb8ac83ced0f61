package uk.gain.auditservice.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Against a library that others wrote, whatever an entry holds. */
class CanonicalJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String[] PIECES = {
        "a",
        "Z",
        "\"",
        "\\",
        "/",
        "\b",
        "\t",
        "\n",
        "\f",
        "\r",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u2028",
        "é",
        "€",
        "דּ",
        "\ud83d\ude00",
        "<",
        " ",
        "'"
    };

    private final Random random = new Random(8785);

    @Test
    void itIsWhatTheLibraryMakesOfTheSame() throws IOException {
        for (int each = 0; each < 5_000; each++) {
            JsonNode json = object(3);
            assertThat(CanonicalJson.bytes(json))
                    .as("%s", json)
                    .isEqualTo(new JsonCanonicalizer(json.toString()).getEncodedUTF8());
        }
    }

    @Test
    void whatNoEntryHoldsIsRefused() {
        ObjectNode json = JSON.createObjectNode();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.bytes(json.put("fraction", 1.5)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                CanonicalJson.bytes(
                                        JSON.createObjectNode().put("long", (1L << 53) + 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.bytes(JSON.createObjectNode().putNull("nothing")));
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JSON.createObjectNode();
        for (int field = random.nextInt(8); field > 0; field--) {
            String name = text();
            switch (random.nextInt(depth == 0 ? 2 : 4)) {
                case 0 -> object.put(name, text());
                case 1 -> object.put(name, random.nextLong(1L << 53));
                case 2 -> object.set(name, object(depth - 1));
                default -> {
                    ArrayNode list = object.putArray(name);
                    for (int value = random.nextInt(4); value > 0; value--) {
                        list.add(text());
                    }
                }
            }
        }
        return object;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(6); piece > 0; piece--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
