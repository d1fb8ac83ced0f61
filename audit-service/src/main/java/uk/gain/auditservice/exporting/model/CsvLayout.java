package uk.gain.auditservice.exporting.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.log.model.Hash;

/**
 * RFC 4180, every cell quoted: a heading, the names of the columns, a line for each entry, the end.
 * Readable columns are drawn from the entry; its exact bytes stand beside them in Base64. No cell
 * can be taken for a formula, whichever separator a spreadsheet believes in.
 */
final class CsvLayout implements Layout {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where a column's value stands in the entry. */
    private static final List<String> PATHS =
            List.of(
                    "eventTime",
                    "sequencedTime",
                    "operation",
                    "outcome",
                    "eventType",
                    "who.subject",
                    "who.role",
                    "who.organisation",
                    "who.onBehalfOf",
                    "reference",
                    "referralId",
                    "object.kind",
                    "object.id",
                    "fields",
                    "recipients",
                    "justification",
                    "reason",
                    "source.topic",
                    "source.partition",
                    "source.offset");

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]");
    private static final Pattern FORMULA =
            Pattern.compile("(^|[,;|])( *)(?=[=+\\-@\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}])");

    @Override
    public byte[] heading(Heading heading) {
        byte[] note = heading.checkpoint().note().getBytes(StandardCharsets.UTF_8);
        byte[] first =
                line(
                        Stream.of(
                                Heading.FORMAT,
                                heading.purpose().name(),
                                String.join(" ", heading.asked()),
                                String.valueOf(heading.entries()),
                                Base64.getEncoder().encodeToString(note)));
        byte[] second =
                line(
                        Stream.of(Stream.of("index"), PATHS.stream(), Stream.of("proof", "entry"))
                                .flatMap(names -> names));
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public byte[] entry(Found entry, List<Hash> proof) {
        JsonNode json = read(entry.bytes());
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(entry.index()));
        PATHS.forEach(path -> cells.add(text(at(json, path))));
        cells.add(proof.stream().map(Hash::toString).collect(Collectors.joining(" ")));
        cells.add(Base64.getEncoder().encodeToString(entry.bytes()));
        return line(cells.stream());
    }

    @Override
    public byte[] end(long entries, String sha256) {
        return line(Stream.of("end", String.valueOf(entries), sha256));
    }

    /** An entry that somebody broke is exported as it stands: whoever verifies it will see. */
    private static JsonNode read(byte[] entry) {
        try {
            return JSON.readTree(entry);
        } catch (JacksonException broken) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode at(JsonNode entry, String path) {
        JsonNode at = entry;
        for (String name : path.split("\\.", -1)) {
            at = at.path(name);
        }
        return at;
    }

    /** Of lists and objects the values, one after the other. */
    private static String text(JsonNode value) {
        return value.isContainer()
                ? value.valueStream().map(CsvLayout::text).collect(Collectors.joining(" "))
                : value.asString("");
    }

    private static byte[] line(Stream<String> cells) {
        return cells.map(CsvLayout::cell)
                .collect(Collectors.joining(",", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        String oneLine = CONTROL.matcher(text).replaceAll(" ");
        return '"' + FORMULA.matcher(oneLine).replaceAll("$1'$2").replace("\"", "\"\"") + '"';
    }
}
