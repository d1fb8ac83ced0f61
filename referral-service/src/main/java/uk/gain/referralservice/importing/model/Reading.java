package uk.gain.referralservice.importing.model;

import java.util.List;

/** How files are read. */
public interface Reading {

    /**
     * What stands against the file as a whole, told from its beginning.
     *
     * @param beginning the first piece of the text, or all of it
     */
    List<Complaint> examine(Format format, String beginning, Common common);

    /** Its rows from this place on; {@link Place#START} is before the column names. */
    Rows open(Format format, Text text, Place from);
}
