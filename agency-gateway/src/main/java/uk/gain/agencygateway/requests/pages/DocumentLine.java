package uk.gain.agencygateway.requests.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.ScanResult;
import uk.gain.webui.form.Choice;

/**
 * One uploaded document.
 *
 * @param what its type and size
 * @param scan what is known about malware in it
 */
record DocumentLine(
        UUID id, String name, String what, String scan, Instant uploadedAt, boolean sent) {

    private static final long KIB = 1024;

    static DocumentLine of(Document document) {
        return new DocumentLine(
                document.id(),
                document.name().value(),
                document.type() + ", " + size(document.size()),
                scan(document.scan()),
                document.uploadedAt(),
                document.attachedBy() != null);
    }

    /** Those that can still be sent with an item. */
    static List<Choice> toAttach(Optional<List<Document>> documents) {
        return documents.orElseGet(List::of).stream()
                .filter(document -> document.attachedBy() == null)
                .map(DocumentLine::of)
                .map(line -> new Choice(line.id().toString(), line.name(), line.what()))
                .toList();
    }

    private static String scan(ScanResult scan) {
        return switch (scan) {
            case CLEAN -> "None found";
            case CANNOT_TELL -> "The scanner could not tell";
            case NOT_SCANNED -> "Not searched";
            case INFECTED -> "Found";
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

    @Override
    public String toString() {
        return "DocumentLine[" + id + "]";
    }
}
