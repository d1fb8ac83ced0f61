package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.gain.referralservice.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Operation;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.referralservice.importing.application.WorkingThroughImports;

class ImportingTest extends RunningService {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String COLUMNS =
            "own_reference,criterion,criterion_reference,morile_tier,role,name,alias,date_of_birth\n";

    @Autowired AvroRecords avro;
    @Autowired WorkingThroughImports working;

    @Test
    void goodRowsAreRaisedAndEachBadOneIsReportedWithLineFieldAndReason() {
        String tag = tag();
        StringBuilder file = new StringBuilder(COLUMNS);
        for (int i = 1; i <= 250; i++) {
            file.append(row(tag, i));
        }
        file.append("%s/251,MAPPED_OCG,OCG-1,2,,Zzyzx Markername,,\n".formatted(tag));
        file.append("%s/252,MAPPED_OCG,OCG-1,9,SUSPECT,\"=Zzyzx, Markername\",,\n".formatted(tag));
        file.append("%s/253,MAPPED_OCG,OCG-1,2,SUSPECT,,,\n".formatted(tag));
        file.append("%s/254,MAPPED_OCG,OCG-1,2,SUSPECT,\"Not closed,,\n".formatted(tag));
        file.append(row(tag, 1));
        file.append(row(tag, 255));
        UUID id = begun(common(_ -> {}));

        JsonNode taken = json(give(id, CSV, file.toString(), HttpStatus.ACCEPTED));
        assertThat(taken.path("format").asString()).isEqualTo("CSV");

        JsonNode finished = finished(id);
        assertThat(counts(finished)).isEqualTo("256 read, 251 raised, 1 repeated, 4 bad");
        assertThat(finished.path("progress").path("percent").asInt()).isEqualTo(100);
        assertThat(finished.path("progress").path("rowsPerSecond").asDouble()).isPositive();
        List<String> report = report(id);
        assertThat(report)
                .hasSize(6)
                .startsWith("line,outcome,field,rule,reason,reference")
                .anyMatch(line -> line.startsWith("252,NOT_RAISED,role,subject-role-missing,"))
                .anyMatch(line -> line.startsWith("253,NOT_RAISED,morile_tier,"))
                .anyMatch(line -> line.startsWith("254,NOT_RAISED,"))
                .anyMatch(line -> line.startsWith("255,NOT_RAISED,,quote-not-closed,"))
                .anyMatch(line -> line.matches("256,ALREADY_RAISED,,,,TN-20[0-9]{2}-[0-9]{6}"))
                .noneMatch(line -> line.contains("Markername"));
        assertThat(referrals(tag)).isEqualTo(251);
        assertThat(requests(tag)).isEqualTo(502);
    }

    @Test
    void theSameFileAgainRaisesNothingAndSaysWhatWasRaisedBefore() {
        String tag = tag();
        String file =
                COLUMNS
                        + IntStream.rangeClosed(1, 130)
                                .mapToObj(i -> row(tag, i))
                                .reduce("", String::concat);
        UUID first = begun(common(_ -> {}));
        give(first, CSV, file, HttpStatus.ACCEPTED);
        finished(first);

        assertThat(json(give(first, CSV, file, HttpStatus.ACCEPTED)).path("id").asString())
                .as("sent again to the same import")
                .isEqualTo(first.toString());
        assertThat(problem(give(first, CSV, COLUMNS + row(tag, 7), HttpStatus.CONFLICT)))
                .isEqualTo("another-file-taken");
        UUID again = begun(common(_ -> {}));
        give(again, CSV, file, HttpStatus.ACCEPTED);

        assertThat(counts(finished(again))).isEqualTo("130 read, 0 raised, 130 repeated, 0 bad");
        assertThat(report(again).subList(1, 131))
                .allMatch(line -> line.contains(",ALREADY_RAISED,,,,TN-"));
        assertThat(referrals(tag)).isEqualTo(130);
    }

    @Test
    void ndjsonIsTakenToo() {
        String tag = tag();
        String file =
                """
                {"own_reference": "%1$s/1", "role": "SUSPECT", "name": "Zzyzx Markername", "alias": ["Al", "Em"], "morile_tier": 2, "criterion": "MAPPED_OCG"}
                {"own_reference": "%1$s/2", "role": "SUSPECT", "surname": "Markername"}
                """
                        .formatted(tag);
        UUID id = begun(common(_ -> {}));

        give(id, NDJSON, file, HttpStatus.ACCEPTED);

        assertThat(counts(finished(id))).isEqualTo("2 read, 1 raised, 0 repeated, 1 bad");
        assertThat(report(id).get(1)).startsWith("2,NOT_RAISED,,field-unknown,");
    }

    @Test
    void whatNoRowCouldBeRaisedWithIsRefusedBeforeTheFileIsSent() {
        JsonNode problem =
                json(
                        begin(
                                        common(
                                                body -> {
                                                    body.put("classification", "SECRET");
                                                    body.put("holdsNoInterceptProduct", false);
                                                    body.put("requestingUnit", "KENT-POLICE");
                                                    body.putObject("recipients")
                                                            .putArray("agencies")
                                                            .add("HMRC")
                                                            .add("NOBODY");
                                                }))
                                .expectStatus()
                                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                                .expectBody()
                                .returnResult()
                                .getResponseBody());

        assertThat(texts(problem.path("errors"), "field"))
                .contains(
                        "classification",
                        "holdsNoInterceptProduct",
                        "requestingUnit",
                        "recipients.agencies[1]")
                .noneMatch(field -> field.startsWith("content"));
    }

    @Test
    void filesThatAreNoneGetAProblemAndLeaveNothingBehind() {
        UUID id = begun(common(_ -> {}));
        String long1 = "x".repeat(3_000_000);

        assertThat(problem(give(id, CSV, "", HttpStatus.UNPROCESSABLE_CONTENT)))
                .isEqualTo("file-refused");
        assertThat(problem(give(id, CSV, long1, HttpStatus.UNPROCESSABLE_CONTENT)))
                .isEqualTo("file-refused");
        assertThat(
                        problem(
                                give(
                                        id,
                                        CSV,
                                        COLUMNS.getBytes(StandardCharsets.UTF_16),
                                        HttpStatus.UNPROCESSABLE_CONTENT)))
                .isEqualTo("file-refused");
        assertThat(problem(give(id, CSV, "name,role\nA,B\n", HttpStatus.UNPROCESSABLE_CONTENT)))
                .isEqualTo("file-refused");
        give(id, "text/plain", COLUMNS, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(pieces(id)).isZero();

        String tag = tag();
        give(id, CSV, "\uFEFF" + COLUMNS + row(tag, 1), HttpStatus.ACCEPTED);
        assertThat(counts(finished(id))).isEqualTo("1 read, 1 raised, 0 repeated, 0 bad");
    }

    @Test
    void whatCameOfAFileWhoseServiceDiedIsForgotten() {
        UUID id = begun(common(_ -> {}));
        for (int days = 0; days < 3; days++) {
            jdbc.sql(
                            """
                            insert into import_piece
                                (upload_id, import_id, text_offset, stored_at,
                                 event_id, key_id, content_schema, content)
                            values
                                (:upload, :id, 0, now() - make_interval(days => :days),
                                 :upload, :upload, 'none', '')
                            """)
                    .param("id", id)
                    .param("upload", UUID.randomUUID())
                    .param("days", days)
                    .update();
        }

        working.tidy();

        assertThat(pieces(id)).as("the one that may still be coming").isEqualTo(1);
    }

    @Test
    void aFileIsKeptSealedAndErasedOnceWorkedThrough() {
        String tag = tag();
        UUID id = begun(common(_ -> {}));
        give(id, CSV, COLUMNS + row(tag, 1).repeat(1) + row(tag, 2), HttpStatus.ACCEPTED);
        finished(id);

        assertThat(pieces(id)).isZero();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from content_key where owner_id = :id and"
                                                + " wrapped is not null")
                                .param("id", id)
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from import where position('Markerwords' in"
                                                + " encode(words, 'escape')) > 0")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void anotherRegionsImportIsNotThereAndTheAttemptIsRecorded() {
        UUID id = begun(common(_ -> {}));

        northWest().get().uri("/api/imports/{id}", id).exchange().expectStatus().isNotFound();
        northWest()
                .get()
                .uri("/api/imports/{id}/report", id)
                .exchange()
                .expectStatus()
                .isNotFound();
        northWest()
                .put()
                .uri("/api/imports/{id}/file", id)
                .contentType(MediaType.valueOf(CSV))
                .bodyValue(COLUMNS + row("X", 1))
                .exchange()
                .expectStatus()
                .isNotFound();
        northWest().post().uri("/api/imports/{id}/stop", id).exchange().expectStatus().isNotFound();
        as("requester.southwales", "REQUESTER")
                .get()
                .uri("/api/imports/{id}", id)
                .exchange()
                .expectStatus()
                .isForbidden();

        eventually(
                () ->
                        assertThat(accessesTo(id))
                                .filteredOn(access -> access.getOutcome() == AccessOutcome.DENIED)
                                .hasSize(4)
                                .allMatch(
                                        access ->
                                                access.getActor().getOrganisation().equals("NW")));
    }

    @Test
    void givingAFileIsACollection() {
        String tag = tag();
        UUID id = begun(common(_ -> {}));
        give(id, CSV, COLUMNS + row(tag, 1), HttpStatus.ACCEPTED);

        eventually(
                () ->
                        assertThat(accessesTo(id))
                                .extracting(AccessEvent::getOperation, AccessEvent::getSource)
                                .containsExactlyInAnyOrder(
                                        tuple(Operation.COLLECTION, "POST /api/imports"),
                                        tuple(Operation.COLLECTION, "PUT /api/imports/{id}/file")));
    }

    @Test
    void aStoppedImportRaisesNothingMoreAndKeepsWhatItRaised() {
        String tag = tag();
        StringBuilder file = new StringBuilder(COLUMNS);
        for (int i = 1; i <= 5_000; i++) {
            file.append(row(tag, i));
        }
        UUID id = begun(common(_ -> {}));
        give(id, CSV, file.toString(), HttpStatus.ACCEPTED);
        eventually(() -> assertThat(progress(id).path("raised").asLong()).isPositive());

        JsonNode stopped =
                json(
                        tarian().post()
                                .uri("/api/imports/{id}/stop", id)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody());

        assertThat(stopped.path("state").asString()).isEqualTo("STOPPED");
        assertThat(referrals(tag))
                .isEqualTo(stopped.path("progress").path("raised").asLong())
                .isLessThan(5_000);
        assertThat(pieces(id)).isZero();
    }

    /** Another instance, and one whose lease somebody else took over, keep nothing. */
    @Test
    void onlyTheWorkerWhoHoldsAnImportKeepsRows() {
        String tag = tag();
        StringBuilder file = new StringBuilder(COLUMNS);
        for (int i = 1; i <= 2_000; i++) {
            file.append(row(tag, i));
        }
        UUID id = begun(common(_ -> {}));
        give(id, CSV, file.toString(), HttpStatus.ACCEPTED);
        eventually(() -> assertThat(progress(id).path("raised").asLong()).isPositive());

        assertThat(working.workThroughOne(UUID.randomUUID(), () -> true))
                .as("taken by somebody who is not at work on it")
                .isFalse();
        jdbc.sql("update import set worker = :other where id = :id")
                .param("other", UUID.randomUUID())
                .param("id", id)
                .update();
        jdbc.sql("update import set worker_until = now() - interval '1 minute' where id = :id")
                .param("id", id)
                .update();

        assertThat(counts(finished(id))).isEqualTo("2000 read, 2000 raised, 0 repeated, 0 bad");
        assertThat(referrals(tag)).isEqualTo(2_000);
    }

    @Test
    void theListShowsTheNewestFirstAndTheTemplateNamesEveryColumn() {
        UUID older = begun(common(_ -> {}));
        UUID newer = begun(common(_ -> {}));

        assertThat(texts(gets("/api/imports?limit=2").path("items"), "id"))
                .containsExactly(newer.toString(), older.toString());
        assertThat(
                        tarian().get()
                                .uri("/api/imports/template")
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                .startsWith("requesting_unit,own_reference,criterion,")
                .endsWith("note,safeguarding,covert\r\n");
    }

    private List<AccessEvent> accessesTo(UUID id) {
        return Published.on(Topics.REFERRAL_ACCESS, avro).stream()
                .filter(access -> id.toString().equals(access.getObjectId()))
                .toList();
    }

    private UUID begun(ObjectNode body) {
        return UUID.fromString(
                json(begin(body)
                                .expectStatus()
                                .isCreated()
                                .expectBody()
                                .returnResult()
                                .getResponseBody())
                        .path("id")
                        .asString());
    }

    private WebTestClient.ResponseSpec begin(ObjectNode body) {
        return tarian().post()
                .uri("/api/imports")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.toString())
                .exchange();
    }

    private byte[] give(UUID id, String type, Object body, HttpStatus expected) {
        return Objects.requireNonNullElse(
                tarian().put()
                        .uri("/api/imports/{id}/file", id)
                        .contentType(MediaType.valueOf(type))
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(expected)
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                new byte[0]);
    }

    private JsonNode finished(UUID id) {
        eventually(
                () ->
                        assertThat(gets("/api/imports/{id}", id).path("state").asString())
                                .isEqualTo("FINISHED"));
        return gets("/api/imports/{id}", id);
    }

    private JsonNode progress(UUID id) {
        return gets("/api/imports/{id}", id).path("progress");
    }

    private List<String> report(UUID id) {
        return Objects.requireNonNull(
                        tarian().get()
                                .uri("/api/imports/{id}/report", id)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectHeader()
                                .contentTypeCompatibleWith(CSV)
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                .lines()
                .toList();
    }

    private long referrals(String tag) {
        return count(
                "select count(*) from referral where requesting_unit_reference like :tag", tag);
    }

    private long requests(String tag) {
        return count(
                "select count(*) from request join referral on referral.id = referral_id"
                        + " where requesting_unit_reference like :tag",
                tag);
    }

    private long count(String sql, String tag) {
        return jdbc.sql(sql).param("tag", tag + "/%").query(Long.class).single();
    }

    private long pieces(UUID id) {
        return jdbc.sql("select count(*) from import_piece where import_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
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

    private static String problem(byte[] body) {
        String type = json(body).path("type").asString();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private static String tag() {
        return "T" + UUID.randomUUID();
    }

    private static String row(String tag, int number) {
        return "%s/%d,MAPPED_OCG,OCG-1,2,SUSPECT,Zzyzx Markername,,\n".formatted(tag, number);
    }

    static ObjectNode common(Consumer<ObjectNode> change) {
        ObjectNode body =
                (ObjectNode)
                        JSON.readTree(
                                """
                                {
                                  "requestingUnit": "SOUTH-WALES-POLICE",
                                  "classification": "OFFICIAL_SENSITIVE",
                                  "urgency": "ROUTINE",
                                  "threatArea": "DRUG_TRAFFICKING",
                                  "criterion": {"kind": "MAPPED_OCG"},
                                  "categories": ["TAX"],
                                  "holdsNoInterceptProduct": true,
                                  "recipients": {"agencies": ["HMRC", "DWP"]},
                                  "content": {
                                    "question": "Markerwords?",
                                    "purpose": "Detection of crime",
                                    "necessity": "Held nowhere else",
                                    "proportionality": "Mapped groups only",
                                    "officerInTheCase": "DC Example"
                                  }
                                }
                                """);
        change.accept(body);
        return body;
    }
}
