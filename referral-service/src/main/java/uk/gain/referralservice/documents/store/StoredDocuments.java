package uk.gain.referralservice.documents.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.documents.model.Arrived;
import uk.gain.referralservice.documents.model.ArrivedDocuments;
import uk.gain.referralservice.documents.model.Part;
import uk.gain.referralservice.lifecycle.model.AttachedDocument;
import uk.gain.referralservice.lifecycle.model.DocumentArrivals;
import uk.gain.referralservice.lifecycle.model.RequestId;

@Repository
class StoredDocuments implements ArrivedDocuments, DocumentArrivals {

    private final JdbcClient jdbc;

    StoredDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Arrived> keep(List<Part> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        jdbc.sql(
                        """
                        insert into answer_document (document_id, referral_id, request_id, parts, arrived)
                        select document_id, referral_id, request_id, max(parts), count(*)
                        from unnest(
                                 cast(:documents as uuid[]),
                                 cast(:referrals as uuid[]),
                                 cast(:requests as uuid[]),
                                 cast(:counts as integer[]))
                             as came (document_id, referral_id, request_id, parts)
                        group by document_id, referral_id, request_id
                        on conflict (document_id) do update
                        set arrived = answer_document.arrived + excluded.arrived
                        """)
                .param("documents", texts(parts, Part::document))
                .param("referrals", texts(parts, part -> part.referral().value()))
                .param("requests", texts(parts, part -> part.request().value()))
                .param("counts", parts.stream().map(Part::count).toArray(Integer[]::new))
                .update();
        jdbc.sql(
                        """
                        insert into answer_document_part (document_id, number, ciphertext)
                        select *
                        from unnest(
                            cast(:documents as uuid[]), cast(:numbers as integer[]), cast(:ciphertexts as bytea[]))
                        """)
                .param("documents", texts(parts, Part::document))
                .param("numbers", parts.stream().map(Part::number).toArray(Integer[]::new))
                .param("ciphertexts", parts.stream().map(Part::ciphertext).toArray(byte[][]::new))
                .update();
        return jdbc.sql(
                        """
                        select *
                        from answer_document
                        where document_id = any (cast(:documents as uuid[]))
                          and arrived = parts
                        """)
                .param("documents", texts(parts, Part::document))
                .query((row, _) -> arrived(row))
                .list();
    }

    @Override
    public void whole(UUID document, String sha256) {
        jdbc.sql(
                        """
                        update answer_document
                        set sha256 = :sha256
                        where document_id = :document
                        """)
                .param("sha256", sha256)
                .param("document", document)
                .update();
    }

    @Override
    public List<Arrived> find(Collection<UUID> documents) {
        return jdbc.sql(
                        """
                        select *
                        from answer_document
                        where document_id = any (cast(:documents as uuid[]))
                        """)
                .param("documents", texts(documents, Function.identity()))
                .query((row, _) -> arrived(row))
                .list();
    }

    @Override
    public byte[] part(UUID document, int number) {
        return jdbc.sql(
                        """
                        select ciphertext
                        from answer_document_part
                        where document_id = :document
                          and number = :number
                        """)
                .param("document", document)
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    @Override
    public Map<UUID, AttachedDocument.State> of(Collection<AttachedDocument> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Arrived> arrived =
                find(documents.stream().map(AttachedDocument::id).toList()).stream()
                        .collect(Collectors.toMap(Arrived::document, Function.identity()));
        return documents.stream()
                .collect(
                        Collectors.toMap(
                                AttachedDocument::id,
                                document -> {
                                    Arrived here = arrived.get(document.id());
                                    return here == null
                                            ? AttachedDocument.State.ON_ITS_WAY
                                            : here.as(document);
                                },
                                (one, _) -> one));
    }

    private static Arrived arrived(ResultSet row) throws SQLException {
        return new Arrived(
                row.getObject("document_id", UUID.class),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getInt("parts"),
                row.getString("sha256"));
    }

    private static <R> String[] texts(Collection<R> rows, Function<R, UUID> column) {
        return rows.stream().map(column).map(UUID::toString).toArray(String[]::new);
    }
}
