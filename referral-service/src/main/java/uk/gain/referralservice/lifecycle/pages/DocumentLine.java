package uk.gain.referralservice.lifecycle.pages;

import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.AttachedDocument;

/**
 * One attached document.
 *
 * @param what its type and size
 * @param scan what is known about malware in it
 * @param here whether it can be downloaded
 * @param state why not, if it cannot
 */
record DocumentLine(UUID id, String name, String what, String scan, boolean here, String state) {

    private static final long KIB = 1024;

    static DocumentLine of(AttachedDocument document, AttachedDocument.State state) {
        return new DocumentLine(
                document.id(),
                document.fileName(),
                type(document.mediaType()) + ", " + size(document.size()),
                switch (document.scan()) {
                    case "CLEAN" -> "Searched for malware: none found";
                    case "CANNOT_TELL" -> "Searched for malware: the scanner could not tell";
                    case "NOT_SCANNED" -> "Not searched for malware";
                    default -> "Not known whether it was searched for malware";
                },
                state == AttachedDocument.State.HERE,
                switch (state) {
                    case HERE -> "";
                    case ON_ITS_WAY -> "On its way";
                    case DAMAGED -> "Damaged: ask the agency to send it again";
                });
    }

    private static String type(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> "PDF";
            case "image/png" -> "PNG image";
            case "image/jpeg" -> "JPEG image";
            case "text/plain" -> "text";
            case "text/csv" -> "CSV";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                    "Word document";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ->
                    "Excel spreadsheet";
            default -> mediaType;
        };
    }

    private static String size(long bytes) {
        if (bytes < KIB) {
            return bytes + " bytes";
        }
        return bytes < KIB * KIB
                ? Math.round((double) bytes / KIB) + " KB"
                : "%.1f MB".formatted((double) bytes / (KIB * KIB));
    }
}
