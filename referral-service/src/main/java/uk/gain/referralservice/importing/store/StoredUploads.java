package uk.gain.referralservice.importing.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.UploadId;
import uk.gain.referralservice.importing.model.Uploads;
import uk.gain.referralservice.lifecycle.model.Sealed;

@Repository
class StoredUploads implements Uploads {

    private final JdbcClient jdbc;

    StoredUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(ImportId id, UploadId upload, long offset, Sealed piece, Instant at) {
        jdbc.sql(
                        """
                        insert into import_piece
                            (upload_id, import_id, text_offset, stored_at,
                             event_id, key_id, content_schema, content)
                        values
                            (:upload, :import, :offset, :at, :event, :key, :schema, :content)
                        """)
                .param("upload", upload.value())
                .param("import", id.value())
                .param("offset", offset)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("event", piece.eventId())
                .param("key", piece.keyId())
                .param("schema", piece.schema())
                .param("content", piece.ciphertext())
                .update();
    }

    @Override
    public Optional<Piece> pieceAt(UploadId upload, long offset) {
        return jdbc.sql(
                        """
                        select text_offset, event_id, key_id, content_schema, content
                        from import_piece
                        where upload_id = :upload
                        and text_offset <= :offset
                        order by text_offset desc
                        limit 1
                        """)
                .param("upload", upload.value())
                .param("offset", offset)
                .query(
                        (row, _) ->
                                new Piece(
                                        row.getLong("text_offset"),
                                        new Sealed(
                                                row.getObject("event_id", UUID.class),
                                                row.getObject("key_id", UUID.class),
                                                row.getString("content_schema"),
                                                row.getBytes("content"))))
                .optional();
    }

    @Override
    public void discard(UploadId upload) {
        jdbc.sql("delete from import_piece where upload_id = :upload")
                .param("upload", upload.value())
                .update();
    }

    @Override
    public void discardAbandoned(Instant before) {
        jdbc.sql(
                        """
                        delete from import_piece
                        where stored_at < :before
                        and not exists (
                            select
                            from import
                            where import.upload_id = import_piece.upload_id
                            and import.state = 'WORKING'
                        )
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
