package uk.gain.referralservice.importing.model;

import java.time.Instant;
import java.util.Optional;
import uk.gain.referralservice.lifecycle.model.Sealed;

/** The text of files, piece by piece and sealed, kept until it is worked through. */
public interface Uploads {

    void keep(ImportId id, UploadId upload, long offset, Sealed piece, Instant at);

    /** The piece that holds the character at this offset; none at the end of the text. */
    Optional<Piece> pieceAt(UploadId upload, long offset);

    /** Forgets the text. */
    void discard(UploadId upload);

    /**
     * Forgets what is older than this and belongs to no import that is at work: whoever took it in
     * died before the end.
     */
    void discardAbandoned(Instant before);

    /** A piece, and the offset of its first character. */
    record Piece(long offset, Sealed text) {}
}
