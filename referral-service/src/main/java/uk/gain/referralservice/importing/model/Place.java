package uk.gain.referralservice.importing.model;

/**
 * A place in a file where a row may begin.
 *
 * @param offset characters before it, 0 at the start
 * @param line number of the line that begins there, from 1
 */
public record Place(long offset, long line) {

    public static final Place START = new Place(0, 1);
}
