package uk.gain.auditservice.exporting.model;

import java.util.List;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.log.model.Hash;

/** The lines of an export, in bytes. */
public interface Layout {

    byte[] heading(Heading heading);

    /** One line per entry, in the order of the log. */
    byte[] entry(Found entry, List<Hash> proof);

    /**
     * The last line, without which an export is not complete.
     *
     * @param sha256 of every byte before this line, in hexadecimal digits
     */
    byte[] end(long entries, String sha256);
}
