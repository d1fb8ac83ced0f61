package uk.gain.referralservice.documents.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.documents.model.Arrived;
import uk.gain.referralservice.documents.model.ArrivedDocuments;
import uk.gain.referralservice.documents.model.Part;

/** Keeps parts as they arrive; with the last one, says what the whole amounts to. */
@Service
public class KeepingDocuments {

    private final ArrivedDocuments documents;

    KeepingDocuments(ArrivedDocuments documents) {
        this.documents = documents;
    }

    @Transactional
    public void keep(List<Part> parts) {
        documents.keep(parts).forEach(whole -> documents.whole(whole.document(), digest(whole)));
    }

    /** One part is in memory at a time. */
    private String digest(Arrived whole) {
        MessageDigest digest = sha256();
        for (int number = 1; number <= whole.parts(); number++) {
            digest.update(documents.part(whole.document(), number));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
