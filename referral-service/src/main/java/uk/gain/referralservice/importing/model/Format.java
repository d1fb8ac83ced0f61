package uk.gain.referralservice.importing.model;

/** How the rows of a file are written; always in UTF-8. */
public enum Format {

    /** RFC 4180, with a line of column names first. */
    CSV,

    /** One JSON object a line, with the columns' names as its fields. */
    NDJSON
}
