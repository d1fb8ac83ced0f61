package uk.gain.referralservice.importing.web;

import java.util.stream.Collectors;
import uk.gain.referralservice.importing.model.Column;

/** A file to begin with: the names of all columns, and nothing else. */
public final class Template {

    /** CSV in UTF-8; columns that are not wanted can be left out. */
    public static final String TEXT =
            Column.all().stream()
                    .map(Column::columnName)
                    .collect(Collectors.joining(",", "", "\r\n"));

    private Template() {}
}
