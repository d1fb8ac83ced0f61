package uk.gain.simulatedagencies;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an agency behaves: drawn from its code and the referral's reference, so always the same for
 * the same request. About a third are hits, an eighth are refused.
 */
record Habits(String agency, List<String> holds, boolean silent, Duration answerWithin) {

    private static final int PARTS = 24;
    private static final int HITS = 8;
    private static final int REFUSALS = 3;

    private static final List<String> REFUSAL_CODES =
            List.of("NO_CAPACITY", "NOT_HELD_ACCESSIBLY", "INTERNAL_POLICY", "OUT_OF_REMIT");
    private static final List<String> SOURCES = List.of("RELIABLE", "UNTESTED", "NOT_RELIABLE");
    private static final List<String> ASSESSMENTS =
            List.of("KNOWN_DIRECTLY", "KNOWN_INDIRECTLY_CORROBORATED", "KNOWN_INDIRECTLY");
    private static final List<String> ACTIONS =
            List.of("NO_ACTION_WITHOUT_PERMISSION", "COVERT_ACTION_ONLY", "OVERT_ACTION_PERMITTED");

    Verdict verdict(String reference) {
        if (silent) {
            return Verdict.SILENCE;
        }
        int part = draw("verdict", reference, PARTS);
        if (part < HITS) {
            return Verdict.HIT;
        }
        return part < HITS + REFUSALS ? Verdict.REFUSED : Verdict.NO_HIT;
    }

    /** From receiving a request to answering it: up to and including answerWithin. */
    Duration delay(String reference) {
        return answerWithin.multipliedBy(draw("delay", reference, 101)).dividedBy(100);
    }

    ObjectNode answer(String reference) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("answer", verdict(reference).name());
        if (verdict(reference) == Verdict.REFUSED) {
            answer.putObject("refusal").put("code", one("code", reference, REFUSAL_CODES));
        }
        return answer;
    }

    ObjectNode content(String reference, LocalDate today) {
        ObjectNode content = JsonMapper.shared().createObjectNode();
        content.put("partial", false);
        ArrayNode items = content.putArray("items");
        for (String category : holds) {
            ObjectNode item = items.addObject();
            item.putNull("subjectId");
            item.put("subjectRole", "SUSPECT");
            item.put("category", category);
            item.put("text", "Simulated: " + agency + " holds an entry under " + category + ".");
            grade(item.putObject("grading"), category + reference);
            item.put("basis", draw("basis", reference, 3) == 0 ? "ASSESSMENT" : "FACT");
            item.put("asOf", today.minusDays(draw("asOf", reference, 400)).toString());
            item.put("accuracy", "Invented by the simulated agency.");
        }
        return content;
    }

    private void grade(ObjectNode grading, String of) {
        grading.put("source", one("source", of, SOURCES));
        grading.put("assessment", one("assessment", of, ASSESSMENTS));
        if (draw("handling", of, 3) == 0) {
            grading.put("handling", "CONDITIONS");
            grading.put("action", one("action", of, ACTIONS));
            grading.put("sanitisation", "MAY_BE_SANITISED");
        } else {
            grading.put("handling", "PERMITTED");
        }
    }

    private String one(String what, String of, List<String> values) {
        return values.get(draw(what, of, values.size()));
    }

    private int draw(String what, String of, int parts) {
        CRC32 crc = new CRC32();
        crc.update((what + '\n' + agency + '\n' + of).getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % parts);
    }
}
