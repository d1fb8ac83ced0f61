package uk.gain.auditservice.exporting.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.log.model.Hash;

/**
 * One JSON object a line. An entry's canonical bytes stand last in its line, unchanged between
 * {@code "entry":} and the closing brace, so that they can be cut out and hashed.
 */
final class NdjsonLayout implements Layout {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public byte[] heading(Heading heading) {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", Heading.FORMAT);
        json.put("purpose", heading.purpose().name());
        ArrayNode asked = json.putArray("asked");
        heading.asked().forEach(asked::add);
        json.put("entries", heading.entries());
        json.put("checkpoint", heading.checkpoint().note());
        return utf8(json + "\n");
    }

    @Override
    public byte[] entry(Found entry, List<Hash> proof) {
        String hashes =
                proof.stream()
                        .map(hash -> '"' + hash.base64() + '"')
                        .collect(Collectors.joining(","));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(
                utf8("{\"index\":" + entry.index() + ",\"proof\":[" + hashes + "],\"entry\":"));
        line.writeBytes(entry.bytes());
        line.writeBytes(utf8("}\n"));
        return line.toByteArray();
    }

    @Override
    public byte[] end(long entries, String sha256) {
        return utf8("{\"entries\":" + entries + ",\"sha256\":\"" + sha256 + "\"}\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
