package uk.gain.referralservice.importing.model;

import java.util.List;

/** The rows of one file, in order. */
public interface Rows {

    /** The next rows, at most this many; none when there are no more. */
    List<Row> next(int most);

    /** Where whatever comes next begins. */
    Place place();
}
