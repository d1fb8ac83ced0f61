package uk.gain.agencygateway.requests.application;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import uk.gain.agencygateway.requests.application.KeepingDocuments.Start;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.DocumentRefused;
import uk.gain.agencygateway.requests.model.DocumentRefused.Reason;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.ScanResult;
import uk.gain.agencygateway.requests.model.Scanning;
import uk.gain.agencygateway.requests.model.TypeCheck;
import uk.gain.agencygateway.requests.model.Uploaded;

/**
 * Takes a document as it comes: never more than two parts of it are in memory, none of them is
 * stored in the clear. Not a transaction: that would last as long as the sender takes.
 */
@Service
public class UploadingDocuments {

    /** Bytes of a part, in the clear. */
    public static final int PART = 256 * 1024;

    private final KeepingDocuments keeping;
    private final Scanning scanning;
    private final long largest;

    UploadingDocuments(KeepingDocuments keeping, Scanning scanning, DocumentSettings settings) {
        this.keeping = keeping;
        this.scanning = scanning;
        this.largest = settings.largest().toBytes();
    }

    /** What came of it. */
    public sealed interface Coming {

        /**
         * It is here, and counts for nothing until it is kept. MUST be kept or discarded.
         *
         * @param clear SHA-256 of the bytes as they were sent, in hexadecimal: to tell a repeat
         *     from another document, and for nothing else
         */
        record Whole(Document document, String clear) implements Coming {}

        /** Nothing of it is left. */
        record Refused(Uploaded why) implements Coming {}
    }

    /**
     * Takes the whole document, or nothing of it.
     *
     * @throws IOException when the sender stops
     */
    public Coming take(Party by, Announced announced, InputStream bytes) throws IOException {
        return switch (keeping.begin(by, announced)) {
            case Start.Refused(Uploaded why) -> new Coming.Refused(why);
            case Start.Begun begun -> take(by, begun, bytes);
        };
    }

    private Coming take(Party by, Start.Begun begun, InputStream bytes) throws IOException {
        Coming coming = null;
        try {
            coming = read(by, begun, bytes);
            return coming;
        } finally {
            if (!(coming instanceof Coming.Whole)) {
                keeping.discard(begun.document());
            }
        }
    }

    private Coming read(Party by, Start.Begun begun, InputStream bytes) throws IOException {
        Document document = begun.document();
        TypeCheck check = new TypeCheck(document.type());
        MessageDigest clear = sha256();
        MessageDigest sealed = sha256();
        long size = 0;
        int number = 0;
        ScanResult scan;
        try (Scanning.Inspection inspection = scanning.begin()) {
            byte[] part = bytes.readNBytes(PART);
            while (part.length > 0) {
                byte[] next = bytes.readNBytes(PART);
                size += part.length;
                if (size > largest) {
                    return refused(Reason.TOO_LARGE);
                }
                check.next(part);
                inspection.next(part);
                clear.update(part);
                number++;
                byte[] ciphertext =
                        begun.seal().seal(document.id(), number, next.length == 0, part);
                sealed.update(ciphertext);
                keeping.take(document.id(), number, ciphertext);
                part = next;
            }
            scan = inspection.end();
        }
        if (size == 0) {
            return refused(Reason.EMPTY);
        }
        if (scan == ScanResult.INFECTED) {
            keeping.infected(by, document.request());
            return refused(Reason.INFECTED);
        }
        if (!check.passed()) {
            return refused(Reason.NOT_ITS_TYPE);
        }
        return new Coming.Whole(
                new Document(
                        document.id(),
                        document.request(),
                        document.name(),
                        document.type(),
                        size,
                        HexFormat.of().formatHex(sealed.digest()),
                        number,
                        scan,
                        document.uploadedAt(),
                        null),
                HexFormat.of().formatHex(clear.digest()));
    }

    private static Coming refused(Reason reason) {
        return new Coming.Refused(new DocumentRefused(reason));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
