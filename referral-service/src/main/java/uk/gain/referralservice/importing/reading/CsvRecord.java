package uk.gain.referralservice.importing.reading;

import java.util.ArrayList;
import java.util.List;

/** The values of one CSV record (RFC 4180), or why they cannot be told apart. */
sealed interface CsvRecord {

    record Fields(List<String> values) implements CsvRecord {

        public Fields {
            values = List.copyOf(values);
        }
    }

    /** A quote is open at the end of the text: the record goes on in the next line. */
    record Open() implements CsvRecord {}

    /** A quote stands where none may. */
    record Misplaced() implements CsvRecord {}

    /** A spreadsheet's white space between comma and quote is taken for part of the value. */
    static CsvRecord of(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int i = 0;
        while (true) {
            if (i < text.length() && text.charAt(i) == '"') {
                int end = endOfQuoted(text, i + 1, value);
                if (end < 0) {
                    return new Open();
                }
                i = end;
                if (i < text.length() && text.charAt(i) != ',') {
                    return new Misplaced();
                }
            } else {
                int comma = text.indexOf(',', i);
                int end = comma < 0 ? text.length() : comma;
                if (text.substring(i, end).indexOf('"') >= 0) {
                    return new Misplaced();
                }
                value.append(text, i, end);
                i = end;
            }
            values.add(value.toString());
            value.setLength(0);
            if (i >= text.length()) {
                return new Fields(values);
            }
            i++;
        }
    }

    /** Just after the closing quote; negative when there is none. */
    private static int endOfQuoted(String text, int from, StringBuilder value) {
        int i = from;
        while (true) {
            int quote = text.indexOf('"', i);
            if (quote < 0) {
                return -1;
            }
            value.append(text, i, quote);
            if (quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
                value.append('"');
                i = quote + 2;
            } else {
                return quote + 1;
            }
        }
    }
}
