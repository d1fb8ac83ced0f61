package uk.gain.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One JSON object a line, in one way of writing only. */
final class NdjsonLayout implements Layout {

    private static final String INDEX = "{\"index\":";
    private static final String PROOF = ",\"proof\":[";
    private static final String ENTRY = "],\"entry\":";
    private static final String ROW_END = "}\n";
    private static final Pattern END =
            Pattern.compile("\\{\"entries\":([0-9]{1,19}),\"sha256\":\"([0-9a-f]{64})\"}\n");

    @Override
    public int headingLines() {
        return 1;
    }

    @Override
    public Heading heading(List<byte[]> lines) throws NotVerified {
        Json json = Json.parse(Strict.utf8(lines.getFirst(), "the heading"));
        if (!(json instanceof Json.Members members)
                || !List.copyOf(members.members().keySet())
                        .equals(List.of("format", "purpose", "asked", "entries", "checkpoint"))
                || !(json.at("format") instanceof Json.Text format)
                || !(json.at("purpose") instanceof Json.Text purpose)
                || !(json.at("asked") instanceof Json.Elements asked)
                || !(json.at("entries") instanceof Json.Literal entries)
                || !(json.at("checkpoint") instanceof Json.Text checkpoint)) {
            throw new NotVerified("the first line is not the heading of an export");
        }
        if (!format.text().equals(FORMAT)) {
            throw new NotVerified("the format is " + Strict.shown(format.text()));
        }
        return new Heading(
                purpose.text(),
                asked.words(),
                Strict.number(entries.text(), "the number of entries"),
                checkpoint.text());
    }

    @Override
    public Row row(byte[] line) throws NotVerified {
        // A character for every byte: the entry is taken out as it stands.
        String text = new String(line, StandardCharsets.ISO_8859_1);
        int proof = text.indexOf(PROOF);
        int entry = text.indexOf(ENTRY);
        if (!text.startsWith(INDEX)
                || proof < INDEX.length()
                || entry < proof + PROOF.length()
                || text.length() < entry + ENTRY.length() + ROW_END.length()
                || !text.endsWith(ROW_END)) {
            throw new NotVerified("it is not the line of an entry");
        }
        long index = Strict.number(text.substring(INDEX.length(), proof), "the index");
        try {
            return new Row(
                    index,
                    proof(text.substring(proof + PROOF.length(), entry)),
                    Arrays.copyOfRange(
                            line, entry + ENTRY.length(), line.length - ROW_END.length()),
                    shown -> {});
        } catch (NotVerified wrong) {
            throw NotVerified.entry(index, String.valueOf(wrong.getMessage()));
        }
    }

    private static List<byte[]> proof(String text) throws NotVerified {
        List<byte[]> proof = new ArrayList<>();
        if (text.isEmpty()) {
            return proof;
        }
        for (String each : text.split(",", -1)) {
            if (each.length() < 2 || !each.startsWith("\"") || !each.endsWith("\"")) {
                throw new NotVerified("the proof is no list of hashes");
            }
            proof.add(
                    Strict.hash(
                            Strict.base64(
                                    each.substring(1, each.length() - 1), "a hash of the proof"),
                            "a hash of the proof"));
        }
        return proof;
    }

    @Override
    public Optional<End> end(byte[] line) throws NotVerified {
        if (line.length > 200) {
            return Optional.empty();
        }
        Matcher matcher = END.matcher(new String(line, StandardCharsets.ISO_8859_1));
        return matcher.matches()
                ? Optional.of(
                        new End(
                                Strict.number(matcher.group(1), "the number of entries"),
                                matcher.group(2)))
                : Optional.empty();
    }
}
