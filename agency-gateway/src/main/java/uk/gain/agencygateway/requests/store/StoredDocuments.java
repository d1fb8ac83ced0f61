package uk.gain.agencygateway.requests.store;

import static java.util.Objects.requireNonNull;
import static uk.gain.agencygateway.requests.store.Columns.ids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.DocumentType;
import uk.gain.agencygateway.requests.model.Documents;
import uk.gain.agencygateway.requests.model.FileName;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.ScanResult;

/** Documents that are kept have a size; those without one are on their way here. */
@Repository
class StoredDocuments implements Documents {

    private final JdbcClient jdbc;

    StoredDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(Begun begun) {
        jdbc.sql(
                        """
                        insert into document
                            (document_id, request_id, key_id, file_name, type, uploaded_at, uploaded_by)
                        values
                            (:document, :request, :key, :name, :type, :at, :by)
                        """)
                .param("document", begun.id())
                .param("request", begun.request().value())
                .param("key", begun.keyId())
                .param("name", begun.name())
                .param("type", begun.type().name())
                .param("at", begun.at().atOffset(ZoneOffset.UTC))
                .param("by", begun.by())
                .update();
    }

    @Override
    public void part(UUID document, int number, byte[] sealed) {
        jdbc.sql(
                        """
                        insert into document_part (document_id, number, ciphertext)
                        values (:document, :number, :ciphertext)
                        """)
                .param("document", document)
                .param("number", number)
                .param("ciphertext", sealed)
                .update();
    }

    @Override
    public void keep(UUID document, long size, String sha256, int parts, ScanResult scan) {
        jdbc.sql(
                        """
                        update document
                        set size = :size,
                            sha256 = :sha256,
                            parts = :parts,
                            scan = :scan
                        where document_id = :document
                        """)
                .param("size", size)
                .param("sha256", sha256)
                .param("parts", parts)
                .param("scan", scan.name())
                .param("document", document)
                .update();
    }

    @Override
    public List<Sealed> of(RequestId request) {
        return jdbc.sql(
                        """
                        select *
                        from document
                        where request_id = :request
                          and size is not null
                        order by uploaded_at, document_id
                        """)
                .param("request", request.value())
                .query((row, _) -> sealed(row))
                .list();
    }

    @Override
    public List<Sealed> lockUnattached(RequestId request) {
        return jdbc.sql(
                        """
                        select *
                        from document
                        where request_id = :request
                          and size is not null
                          and attached_by is null
                        order by document_id
                        for update
                        """)
                .param("request", request.value())
                .query((row, _) -> sealed(row))
                .list();
    }

    @Override
    public void attach(Collection<UUID> documents, UUID event) {
        jdbc.sql(
                        """
                        update document
                        set attached_by = :event
                        where document_id = any (cast(:documents as uuid[]))
                        """)
                .param("event", event)
                .param("documents", ids(List.copyOf(documents), id -> id))
                .update();
    }

    @Override
    public byte[] part(UUID document, int number) {
        return jdbc.sql(
                        """
                        select ciphertext
                        from document_part
                        where document_id = :document
                          and number = :number
                        """)
                .param("document", document)
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    @Override
    public void forgetParts(UUID document) {
        jdbc.sql(
                        """
                        delete from document_part
                        where document_id = :document
                        """)
                .param("document", document)
                .update();
    }

    @Override
    public boolean remove(RequestId request, UUID document) {
        return jdbc.sql(
                                """
                                delete from document
                                where document_id = :document
                                  and request_id = :request
                                  and attached_by is null
                                """)
                        .param("document", document)
                        .param("request", request.value())
                        .update()
                > 0;
    }

    @Override
    public int removeUnattached(Instant before) {
        return jdbc.sql(
                        """
                        delete from document
                        where attached_by is null
                          and uploaded_at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        DocumentType type = DocumentType.valueOf(row.getString("type"));
        return new Sealed(
                new Document(
                        row.getObject("document_id", UUID.class),
                        new RequestId(row.getObject("request_id", UUID.class)),
                        FileName.of("", type),
                        type,
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getInt("parts"),
                        ScanResult.valueOf(row.getString("scan")),
                        requireNonNull(RequestRow.time(row, "uploaded_at")),
                        row.getObject("attached_by", UUID.class)),
                row.getBytes("file_name"));
    }
}
