package uk.gain.referralservice.importing.model;

/** The text of a file, piece by piece, so that no more than a piece of it is ever in memory. */
@FunctionalInterface
public interface Text {

    /** What begins at this offset, at least one character of it; empty at the end of the text. */
    String from(long offset);
}
