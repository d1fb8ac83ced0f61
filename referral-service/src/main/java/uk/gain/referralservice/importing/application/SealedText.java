package uk.gain.referralservice.importing.application;

import java.util.Optional;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.Text;
import uk.gain.referralservice.importing.model.UploadId;
import uk.gain.referralservice.importing.model.UploadSealing;
import uk.gain.referralservice.importing.model.Uploads;
import uk.gain.referralservice.importing.model.Uploads.Piece;
import uk.gain.referralservice.lifecycle.model.Opened;

/**
 * The text of an upload, opened a piece at a time. Once the import is stopped there is no text any
 * more; whoever keeps rows then finds that out.
 */
final class SealedText implements Text {

    private final ImportId id;
    private final UploadId upload;
    private final Uploads uploads;
    private final UploadSealing sealing;

    SealedText(ImportId id, UploadId upload, Uploads uploads, UploadSealing sealing) {
        this.id = id;
        this.upload = upload;
        this.uploads = uploads;
        this.sealing = sealing;
    }

    @Override
    public String from(long offset) {
        Optional<Piece> piece = uploads.pieceAt(upload, offset);
        return piece.map(found -> textOf(found, offset)).orElse("");
    }

    private String textOf(Piece piece, long offset) {
        return switch (sealing.openPiece(id, piece.text())) {
            case Opened.Legible<String>(String text) -> {
                long skipped = offset - piece.offset();
                yield skipped < text.length() ? text.substring((int) skipped) : "";
            }
            case Opened.Erased<String> _ -> "";
        };
    }
}
