package uk.gain.referralservice.importing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.importing.model.Common;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.GivenFile;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.Imports;
import uk.gain.referralservice.importing.model.LineOutcome;
import uk.gain.referralservice.importing.model.NominalKey;
import uk.gain.referralservice.importing.model.Progress;
import uk.gain.referralservice.importing.model.ReportLine;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.Sealed;

@Repository
class StoredImports implements Imports {

    /** "IMPO", so that no other advisory lock is met. */
    private static final long ONE_TAKES_AT_A_TIME = 0x494D504F;

    private final JdbcClient jdbc;

    StoredImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Import.AwaitingFile awaiting, Sealed words) {
        Import.Begun begun = awaiting.begun();
        Common common = begun.common();
        Criterion criterion = common.criterion();
        jdbc.sql(
                        """
                        insert into import
                            (id, rocu, begun_by, begun_at, requesting_unit, classification, urgency,
                             threat_area, criterion_kind, criterion_reference, criterion_tier,
                             categories, lawful_purpose, safeguarding, covert, operation,
                             no_intercept_product,
                             respond_by, recipients, recipient_names,
                             words_event_id, words_key_id, words_schema, words, state)
                        values
                            (:id, :rocu, :by, :at, :unit, :classification, :urgency,
                             :threatArea, :criterion, :criterionReference, :tier,
                             :categories, :lawfulPurpose, :safeguarding, :covert, :operation, :declared,
                             :respondBy, :recipients, :names,
                             :event, :key, :schema, :words, :state)
                        """)
                .param("id", begun.id().value())
                .param("rocu", begun.by().rocu())
                .param("by", begun.by().subject())
                .param("at", utc(begun.at()))
                .param("unit", common.requestingUnit())
                .param("classification", common.classification().name())
                .param("urgency", common.urgency().name())
                .param(
                        "threatArea",
                        common.threatArea() == null ? null : common.threatArea().name())
                .param("criterion", criterion == null ? null : criterion.kind().name())
                .param("criterionReference", criterion == null ? null : criterion.reference())
                .param("tier", criterion == null ? null : criterion.morileTier())
                .param("categories", texts(common.categories(), category -> category))
                .param("lawfulPurpose", common.lawfulPurpose().name())
                .param("safeguarding", common.safeguarding())
                .param("covert", common.covert())
                .param("operation", common.operation())
                .param("declared", common.holdsNoInterceptProduct())
                .param("respondBy", common.respondBy() == null ? null : utc(common.respondBy()))
                .param("recipients", wayOfNaming(common.recipients()))
                .param("names", names(common.recipients()))
                .param("event", words.eventId())
                .param("key", words.keyId())
                .param("schema", words.schema())
                .param("words", words.ciphertext())
                .param("state", ImportRow.state(awaiting))
                .update();
    }

    @Override
    public Optional<Import> find(String rocu, ImportId id) {
        return jdbc.sql(
                        """
                        select *
                        from import
                        where id = :id
                        and rocu = :rocu
                        """)
                .param("id", id.value())
                .param("rocu", rocu)
                .query(ImportRow::of)
                .optional();
    }

    @Override
    public List<Import> page(String rocu, @Nullable ImportId before, int limit) {
        return jdbc.sql(
                        """
                        select *
                        from import
                        where rocu = :rocu
                        and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc
                        limit :limit
                        """)
                .param("rocu", rocu)
                .param("before", before == null ? null : before.toString())
                .param("limit", limit)
                .query(ImportRow::of)
                .list();
    }

    @Override
    public Optional<Import> holdForUpdate(ImportId id) {
        return jdbc.sql(
                        """
                        select *
                        from import
                        where id = :id
                        for update
                        """)
                .param("id", id.value())
                .query(ImportRow::of)
                .optional();
    }

    @Override
    public Optional<Import.Working> holdForWork(ImportId id, UUID worker) {
        return jdbc.sql(
                        """
                        select *
                        from import
                        where id = :id
                        and worker = :worker
                        and state = 'WORKING'
                        for update
                        """)
                .param("id", id.value())
                .param("worker", worker)
                .query(ImportRow::working)
                .optional();
    }

    @Override
    public void record(Import changed) {
        GivenFile file = changed instanceof Import.WithFile with ? with.file() : null;
        Progress progress =
                changed instanceof Import.WithFile with ? with.progress() : Progress.NONE;
        Instant startedAt = changed instanceof Import.WithFile with ? with.startedAt() : null;
        Instant endedAt = ImportRow.endedAt(changed);
        jdbc.sql(
                        """
                        update import
                        set
                            state = :state,
                            upload_id = :upload,
                            format = :format,
                            file_hash = :hash,
                            characters = :characters,
                            started_at = :startedAt,
                            ended_at = :endedAt,
                            place_offset = :offset,
                            place_line = :line,
                            rows_read = :read,
                            rows_raised = :raised,
                            rows_repeated = :repeated,
                            rows_bad = :bad,
                            busy_micros = :busy
                        where id = :id
                        """)
                .param("id", changed.id().value())
                .param("state", ImportRow.state(changed))
                .param("upload", file == null ? null : file.upload().value())
                .param("format", file == null ? null : file.format().name())
                .param("hash", file == null ? null : file.hash())
                .param("characters", file == null ? null : file.characters())
                .param("startedAt", startedAt == null ? null : utc(startedAt))
                .param("endedAt", endedAt == null ? null : utc(endedAt))
                .param("offset", progress.place().offset())
                .param("line", progress.place().line())
                .param("read", progress.read())
                .param("raised", progress.raised())
                .param("repeated", progress.repeated())
                .param("bad", progress.bad())
                .param("busy", progress.busy().toNanos() / 1_000)
                .update();
    }

    @Override
    public void record(Import.Begun begun, List<LineOutcome> outcomes) {
        recordRaised(
                begun,
                outcomes.stream()
                        .filter(LineOutcome.Raised.class::isInstance)
                        .map(LineOutcome.Raised.class::cast)
                        .toList());
        recordReport(begun.id(), outcomes.stream().flatMap(StoredImports::reported).toList());
    }

    private void recordRaised(Import.Begun begun, List<LineOutcome.Raised> raised) {
        jdbc.sql(
                        """
                        insert into imported_nominal
                            (rocu, requesting_unit, own_reference, referral_id, reference,
                             import_id, line)
                        select :rocu, unit, own_reference, referral_id, reference, :import, line
                        from unnest(
                            cast(:units as text[]),
                            cast(:ownReferences as text[]),
                            cast(:referrals as uuid[]),
                            cast(:references as text[]),
                            cast(:lines as bigint[])
                        ) as raised (unit, own_reference, referral_id, reference, line)
                        """)
                .param("rocu", begun.by().rocu())
                .param("import", begun.id().value())
                .param("units", texts(raised, each -> each.key().requestingUnit()))
                .param("ownReferences", texts(raised, each -> each.key().ownReference()))
                .param("referrals", texts(raised, LineOutcome.Raised::referral))
                .param("references", texts(raised, LineOutcome.Raised::reference))
                .param("lines", texts(raised, LineOutcome.Raised::line))
                .update();
    }

    private void recordReport(ImportId id, List<ReportLine> lines) {
        jdbc.sql(
                        """
                        insert into import_report (import_id, line, field, rule, reason, reference)
                        select :import, line, field, rule, reason, reference
                        from unnest(
                            cast(:lines as bigint[]),
                            cast(:fields as text[]),
                            cast(:rules as text[]),
                            cast(:reasons as text[]),
                            cast(:references as text[])
                        ) with ordinality as report (line, field, rule, reason, reference, place)
                        order by place
                        """)
                .param("import", id.value())
                .param("lines", texts(lines, ReportLine::line))
                .param("fields", complaints(lines, Complaint::field))
                .param("rules", complaints(lines, Complaint::rule))
                .param("reasons", complaints(lines, Complaint::reason))
                .param("references", texts(lines, ReportLine::reference))
                .update();
    }

    @Override
    public Map<NominalKey, String> known(String rocu, Collection<NominalKey> keys) {
        Map<NominalKey, String> known = new HashMap<>();
        jdbc.sql(
                        """
                        select requesting_unit, own_reference, reference
                        from imported_nominal
                        join unnest(
                            cast(:units as text[]),
                            cast(:ownReferences as text[])
                        ) as wanted (requesting_unit, own_reference)
                            using (requesting_unit, own_reference)
                        where rocu = :rocu
                        """)
                .param("rocu", rocu)
                .param("units", texts(keys, NominalKey::requestingUnit))
                .param("ownReferences", texts(keys, NominalKey::ownReference))
                .query(
                        row -> {
                            known.put(
                                    new NominalKey(
                                            row.getString("requesting_unit"),
                                            row.getString("own_reference")),
                                    row.getString("reference"));
                        });
        return known;
    }

    @Override
    public List<ReportLine> report(ImportId id, long after, int limit) {
        return jdbc.sql(
                        """
                        select position, line, field, rule, reason, reference
                        from import_report
                        where import_id = :import
                        and position > :after
                        order by position
                        limit :limit
                        """)
                .param("import", id.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> reportLine(row))
                .list();
    }

    /** Whoever is not reached for the time of a lease is taken for dead. */
    @Override
    public Optional<Import.Working> take(UUID worker, Instant now, Instant until) {
        jdbc.sql("select pg_advisory_xact_lock(%d)".formatted(ONE_TAKES_AT_A_TIME))
                .query((_, _) -> worker)
                .list();
        return jdbc.sql(
                        """
                        update import
                        set worker = :worker, worker_until = :until
                        where id = (
                            select id
                            from import
                            where state = 'WORKING'
                            and (worker is null or worker = :worker or worker_until < :now)
                            and not exists (
                                select
                                from import other
                                where other.state = 'WORKING'
                                and other.worker <> :worker
                                and other.worker_until >= :now
                            )
                            order by id
                            limit 1
                            for update skip locked
                        )
                        returning *
                        """)
                .param("worker", worker)
                .param("now", utc(now))
                .param("until", utc(until))
                .query(ImportRow::working)
                .optional();
    }

    @Override
    public void keepAtIt(ImportId id, UUID worker, Instant until) {
        jdbc.sql(
                        """
                        update import
                        set worker_until = :until
                        where id = :id
                        and worker = :worker
                        """)
                .param("id", id.value())
                .param("worker", worker)
                .param("until", utc(until))
                .update();
    }

    @Override
    public Sealed wordsOf(ImportId id) {
        return jdbc.sql(
                        """
                        select words_event_id, words_key_id, words_schema, words
                        from import
                        where id = :id
                        """)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Sealed(
                                        row.getObject("words_event_id", UUID.class),
                                        row.getObject("words_key_id", UUID.class),
                                        row.getString("words_schema"),
                                        row.getBytes("words")))
                .single();
    }

    private static Stream<ReportLine> reported(LineOutcome outcome) {
        return switch (outcome) {
            case LineOutcome.Raised _ -> Stream.empty();
            case LineOutcome.Repeated(long line, String reference) ->
                    Stream.of(new ReportLine(0, line, null, reference));
            case LineOutcome.Bad(long line, List<Complaint> complaints) ->
                    complaints.stream().map(complaint -> new ReportLine(0, line, complaint, null));
        };
    }

    private static ReportLine reportLine(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        return new ReportLine(
                row.getLong("position"),
                row.getLong("line"),
                rule == null
                        ? null
                        : new Complaint(row.getString("field"), rule, row.getString("reason")),
                row.getString("reference"));
    }

    private static String wayOfNaming(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Named _ -> "NAMED";
            case Recipients.AllHolding _ -> "ALL_HOLDING";
        };
    }

    private static @Nullable String[] names(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Named(List<String> agencies) -> texts(agencies, agency -> agency);
            case Recipients.AllHolding(var categories) ->
                    texts(categories.stream().sorted().toList(), category -> category);
        };
    }

    private static @Nullable String[] complaints(
            List<ReportLine> lines, Function<Complaint, String> column) {
        return texts(
                lines, line -> line.complaint() == null ? null : column.apply(line.complaint()));
    }

    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
