package uk.gain.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of RFC 8259, read strictly: no name twice, at most 16 levels deep. */
sealed interface Json {

    /** Members in the order of the text. */
    record Members(Map<String, Json> members) implements Json {}

    record Elements(List<Json> elements) implements Json {}

    record Text(String text) implements Json {}

    /** A number, true, false or null, as it is written. */
    record Literal(String text) implements Json {}

    static Json parse(String text) throws NotVerified {
        Reading reading = new Reading(text);
        Json value = reading.value(0);
        reading.end();
        return value;
    }

    /** The member at the path; null where there is none. */
    default @Nullable Json at(String... path) {
        Json at = this;
        for (String name : path) {
            at = at instanceof Members object ? object.members().get(name) : null;
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /** In words: of lists and objects the values, one after the other. */
    default String words() {
        return switch (this) {
            case Text(String text) -> text;
            case Literal(String text) -> text;
            case Elements(List<Json> elements) ->
                    elements.stream().map(Json::words).collect(Collectors.joining(" "));
            case Members(Map<String, Json> members) ->
                    members.values().stream().map(Json::words).collect(Collectors.joining(" "));
        };
    }

    /** One pass over a text. */
    final class Reading {

        private static final int DEEPEST = 16;
        private static final Pattern LITERAL =
                Pattern.compile(
                        "true|false|null|-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

        private final String text;
        private int at;

        private Reading(String text) {
            this.text = text;
        }

        private Json value(int depth) throws NotVerified {
            if (depth > DEEPEST) {
                throw wrong("nested too deep");
            }
            space();
            Json value =
                    switch (peek()) {
                        case '{' -> object(depth);
                        case '[' -> list(depth);
                        case '"' -> new Text(string());
                        default -> literal();
                    };
            space();
            return value;
        }

        private Json object(int depth) throws NotVerified {
            Map<String, Json> members = new LinkedHashMap<>();
            at++;
            space();
            if (!skip('}')) {
                do {
                    space();
                    String name = string();
                    space();
                    expect(':');
                    if (members.put(name, value(depth + 1)) != null) {
                        throw wrong("the same name twice");
                    }
                } while (skip(','));
                expect('}');
            }
            return new Members(members);
        }

        private Json list(int depth) throws NotVerified {
            List<Json> elements = new ArrayList<>();
            at++;
            space();
            if (!skip(']')) {
                do {
                    elements.add(value(depth + 1));
                } while (skip(','));
                expect(']');
            }
            return new Elements(elements);
        }

        /** Most strings have no escape: they are taken out as they stand. */
        private String string() throws NotVerified {
            expect('"');
            int from = at;
            while (unescaped() != '"') {
                if (text.charAt(at) == '\\') {
                    return escapedString(from);
                }
                at++;
            }
            return text.substring(from, at++);
        }

        private String escapedString(int from) throws NotVerified {
            StringBuilder string = new StringBuilder().append(text, from, at);
            while (unescaped() != '"') {
                char next = text.charAt(at++);
                string.append(next == '\\' ? escaped() : next);
            }
            at++;
            return string.toString();
        }

        private char unescaped() throws NotVerified {
            char next = peek();
            if (next < ' ') {
                throw wrong("a control character");
            }
            return next;
        }

        private char escaped() throws NotVerified {
            char escape = peek();
            at++;
            return switch (escape) {
                case '"', '\\', '/' -> escape;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> {
                    String digits = text.substring(at, Math.min(at + 4, text.length()));
                    if (!digits.matches("[0-9a-fA-F]{4}")) {
                        throw wrong("an unknown escape");
                    }
                    at += 4;
                    yield (char) Integer.parseInt(digits, 16);
                }
                default -> throw wrong("an unknown escape");
            };
        }

        private Json literal() throws NotVerified {
            int from = at;
            if (text.startsWith("null", at)) {
                at += 4;
            } else if (!wholeNumber()) {
                Matcher matcher = LITERAL.matcher(text).region(at, text.length());
                if (!matcher.lookingAt()) {
                    throw wrong("no value");
                }
                at = matcher.end();
            }
            return new Literal(text.substring(from, at));
        }

        /** Goes past a number without sign, fraction and exponent: what most numbers are. */
        private boolean wholeNumber() {
            int end = at;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            boolean whole =
                    end > at
                            && (text.charAt(at) != '0' || end == at + 1)
                            && (end == text.length() || ".eE".indexOf(text.charAt(end)) < 0);
            at = whole ? end : at;
            return whole;
        }

        private void space() {
            while (at < text.length()
                    && text.charAt(at) <= ' '
                    && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private char peek() throws NotVerified {
            if (at >= text.length()) {
                throw wrong("its end");
            }
            return text.charAt(at);
        }

        private boolean skip(char expected) {
            if (at < text.length() && text.charAt(at) == expected) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(char expected) throws NotVerified {
            if (!skip(expected)) {
                throw wrong("no " + expected);
            }
        }

        private void end() throws NotVerified {
            if (at < text.length()) {
                throw wrong("more than one value");
            }
        }

        private NotVerified wrong(String what) {
            return new NotVerified("is no JSON: " + what + " at character " + at);
        }
    }
}
