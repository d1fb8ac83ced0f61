package uk.gain.endtoend.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.exchange.Inside;
import uk.gain.endtoend.exchange.TestExchange;
import uk.gain.exchange.LocalExchange;
import uk.gain.infrastructure.Part;

/**
 * Guarantee: an import whose service is ended by {@code kill -9} in the middle goes on by itself,
 * and raises exactly what it would have raised; so does the same file again, which is nothing.
 */
class ImportKilledInTheMiddleTest {

    private static final int ROWS = 1_200;

    private final LocalExchange exchange = TestExchange.running();
    private final Inside inside = new Inside(exchange);
    private final Coordinator coordinator = new People(exchange).coordinator("westmidlands");
    private final String tag = "K" + UUID.randomUUID();

    @Test
    void everyRowIsRaisedOnceThroughAKillAndARepeat() {
        String list =
                "own_reference,criterion,role,name\n"
                        + IntStream.rangeClosed(1, ROWS)
                                .mapToObj(this::row)
                                .collect(Collectors.joining());
        String path = coordinator.imports(common(), list);
        eventually(() -> coordinator.followsImport(path), shown -> read(shown) >= ROWS / 4);
        Part service = exchange.part("referral-service");

        service.kill();
        assertThat(service.isAlive()).isFalse();
        service.restart();

        JsonNode finished =
                eventually(
                        () -> coordinator.followsImport(path),
                        shown -> shown.path("state").asString().equals("FINISHED"));
        assertThat(counts(finished)).isEqualTo("1200 read, 1200 raised, 0 repeated, 0 bad");
        List<String> numbered = numbered();
        assertThat(numbered).hasSize(ROWS).doesNotHaveDuplicates();

        String again = coordinator.imports(common(), list);
        JsonNode repeated =
                eventually(
                        () -> coordinator.followsImport(again),
                        shown -> shown.path("state").asString().equals("FINISHED"));
        assertThat(counts(repeated)).isEqualTo("1200 read, 0 raised, 1200 repeated, 0 bad");
        assertThat(coordinator.readsReport(again)).hasSize(ROWS + 1);
        assertThat(numbered()).isEqualTo(numbered);
        assertThat(
                        inside.rows(
                                "referral",
                                "select count(*) from request join referral on referral.id ="
                                        + " referral_id where "
                                        + own()))
                .containsExactly("" + ROWS * 2);
        theRegionsNumbersHaveNoGap();
        everyRequestReachesItsInbox();
    }

    /** In the order of the file. */
    private List<String> numbered() {
        return inside.rows(
                "referral",
                "select reference from referral where "
                        + own()
                        + " order by cast(split_part(requesting_unit_reference, '/', 2) as int)");
    }

    private void theRegionsNumbersHaveNoGap() {
        List<String> numbers =
                inside.rows(
                        "referral",
                        "select cast(split_part(reference, '-', 3) as bigint) from referral where"
                                + " rocu = 'WM' order by 1");
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size())
                                .mapToObj(String::valueOf)
                                .toList());
    }

    private void everyRequestReachesItsInbox() {
        List<String> ids =
                inside.rows(
                        "referral",
                        "select request.id from request join referral on referral.id = referral_id"
                                + " where "
                                + own());
        eventually(
                () ->
                        assertThat(inside.rows("gateway", "select request_id from request"))
                                .containsAll(ids));
    }

    private String own() {
        return "requesting_unit_reference like '" + tag + "/%'";
    }

    private String row(int number) {
        return "%s/%d,MAPPED_OCG,SUSPECT,Generated Person %d\n".formatted(tag, number, number);
    }

    private static long read(JsonNode shown) {
        return shown.path("progress").path("read").asLong();
    }

    private static String counts(JsonNode shown) {
        JsonNode progress = shown.path("progress");
        return "%d read, %d raised, %d repeated, %d bad"
                .formatted(
                        progress.path("read").asLong(),
                        progress.path("raised").asLong(),
                        progress.path("repeated").asLong(),
                        progress.path("bad").asLong());
    }

    private static JsonNode common() {
        return JsonMapper.shared()
                .readTree(
                        """
                        {
                          "requestingUnit": "WEST-MIDLANDS-POLICE",
                          "classification": "OFFICIAL",
                          "urgency": "ROUTINE",
                          "threatArea": "FIREARMS",
                          "holdsNoInterceptProduct": true,
                          "recipients": {"agencies": ["NRW", "INSS"]},
                          "content": {
                            "question": "Is anything held?",
                            "purpose": "Detection of crime",
                            "necessity": "Held nowhere else",
                            "proportionality": "Mapped groups only",
                            "officerInTheCase": "DC Example"
                          }
                        }
                        """);
    }
}
