package uk.gain.endtoend.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.gain.contract.topics.Topics;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.exchange.Inside;
import uk.gain.endtoend.exchange.TestExchange;
import uk.gain.exchange.LocalExchange;

/**
 * Guarantee: who is asked about, what is asked and what is answered, documents and their names
 * included, lie nowhere in the clear: not in a record, a key, a header, a row, a file or a log.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoPlaintextTest {

    private static final String SUSPECT = "Zebedee Quornfarthing";
    private static final String QUESTION = "Does he keep ostriches at Wexcombe-Jubberley?";
    private static final String ANSWER = "Eleven ostriches, ear-tagged, since Michaelmas.";
    private static final String REASON = "Not before the Thrupwell audit is over.";
    private static final String FILE = "Ploverdale-Umberleigh ledger.txt";
    private static final String DOCUMENT = "Feed paid for by Hezekiah Brambleswick.";
    private static final List<String> MARKERS =
            List.of(
                    "Quornfarthing",
                    "Wexcombe-Jubberley",
                    "ear-tagged, since",
                    "Thrupwell audit",
                    "Ploverdale-Umberleigh",
                    "Brambleswick");

    private final LocalExchange exchange = TestExchange.running();
    private final Inside inside = new Inside(exchange);

    @BeforeAll
    void markedWordsGoAllTheWayThrough() {
        People people = new People(exchange);
        Coordinator coordinator = people.coordinator("tarian");
        Referral referral =
                coordinator.raises(Asking.of("HMRC", "RSPCA").about(SUSPECT).asking(QUESTION));

        Agency rspca = people.agency("RSPCA");
        var asked = rspca.receives(referral);
        assertThat(rspca.fetches(asked).toString()).contains(SUSPECT, QUESTION);
        rspca.answers(asked, "HIT");
        rspca.provides(asked, ANSWER, FILE, DOCUMENT);

        Agency hmrc = people.officer("HMRC");
        var refused = hmrc.receives(referral);
        assertThat(hmrc.fetches(refused).toString()).contains(SUSPECT);
        hmrc.refuses(refused, "PREJUDICE_TO_INVESTIGATION", REASON);

        coordinator.awaits(referral, "RSPCA", "CONTENT_PROVIDED");
        coordinator.awaits(referral, "HMRC", "REFUSED");
        assertThat(coordinator.reads(referral).toString()).contains(SUSPECT);
        assertThat(coordinator.readsAnswer(referral, "RSPCA").toString()).contains(ANSWER);
        assertThat(coordinator.readsAnswer(referral, "RSPCA").toString()).contains(FILE);
        assertThat(coordinator.downloads(referral, "RSPCA")).isEqualTo(DOCUMENT);
        inside.execute("postgres", "checkpoint");
    }

    @Test
    void noFileOfAnyPartHoldsThem() throws IOException {
        List<String> found = new ArrayList<>();
        int searched = 0;
        try (Stream<Path> files = Files.walk(exchange.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                searched++;
                search(file, found);
            }
        }
        assertThat(searched).as("files of the exchange").isGreaterThan(1_000);
        assertThat(found).isEmpty();
    }

    /** Past compression, which could hide them in a file. */
    @Test
    void noRecordKeyOrHeaderHoldsThem() {
        List<String> found = new ArrayList<>();
        for (var topic : Topics.all()) {
            for (ConsumerRecord<byte[], byte[]> record : inside.records(topic.name())) {
                String where = topic + "/" + record.partition() + "/" + record.offset();
                search(where + " key", record.key(), found);
                search(where + " value", record.value(), found);
                record.headers()
                        .forEach(it -> search(where + " header " + it.key(), it.value(), found));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Past PostgreSQL's compression of long values. */
    @Test
    void noRowHoldsThem() {
        List<String> found = new ArrayList<>();
        for (String database : Inside.DATABASES) {
            for (String table :
                    inside.rows(
                            database,
                            "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")) {
                for (String row : inside.rows(database, "select t::text from " + table + " as t")) {
                    for (String marker : MARKERS) {
                        if (row.contains(marker) || row.contains(hex(marker))) {
                            found.add(database + "." + table + ": " + marker);
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void search(Path file, List<String> found) throws IOException {
        try {
            search(file.toString(), Files.readAllBytes(file), found);
        } catch (NoSuchFileException _) {
            // PostgreSQL recycles its files while we look.
        }
    }

    private static void search(String where, byte[] bytes, List<String> found) {
        if (bytes == null) {
            return;
        }
        // One character for each byte, so that a text search is a byte search.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String marker : MARKERS) {
            for (Charset charset :
                    List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE)) {
                ByteBuffer encoded = charset.encode(marker);
                if (text.contains(StandardCharsets.ISO_8859_1.decode(encoded))) {
                    found.add(where + ": " + marker + " in " + charset);
                }
            }
        }
    }

    private static String hex(String marker) {
        return HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8));
    }
}
