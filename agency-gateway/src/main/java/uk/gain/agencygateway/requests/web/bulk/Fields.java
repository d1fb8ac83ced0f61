package uk.gain.agencygateway.requests.web.bulk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.RequestId;

/** The fields of a line, and the rules they keep; all that are broken are named at once. */
final class Fields {

    static final String REQUEST_ID = "requestId";
    static final String ANSWER = "answer";
    static final String REFUSAL_CODE = "refusalCode";
    static final String REFUSAL_TEXT = "refusalText";
    static final String AGENCY_REFERENCE = "agencyReference";

    /** What a line answers with, in the order of the columns. */
    static final List<String> ANSWERING =
            List.of(ANSWER, REFUSAL_CODE, REFUSAL_TEXT, AGENCY_REFERENCE);

    /** What the file of open requests tells, and nobody need send back. */
    static final List<String> TELLING =
            List.of("reference", "rocu", "urgency", "respondBy", "state");

    private static final Set<String> KNOWN =
            Set.of(
                    REQUEST_ID,
                    ANSWER,
                    REFUSAL_CODE,
                    REFUSAL_TEXT,
                    AGENCY_REFERENCE,
                    "reference",
                    "rocu",
                    "urgency",
                    "respondBy",
                    "state");

    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9._/-]{1,64}");

    private final Map<String, String> values;
    private final List<BrokenRule> broken = new ArrayList<>();

    private Fields(Map<String, String> values) {
        this.values = values;
    }

    static boolean isKnown(String field) {
        return KNOWN.contains(field);
    }

    /** Values that are blank are not there. */
    static AnswerLine line(int number, Map<String, String> values) {
        return new Fields(values).line(number, false);
    }

    /** As above; where no answering field has a value, the row is not filled in yet. */
    static AnswerLine row(int number, Map<String, String> values) {
        return new Fields(values).line(number, ANSWERING.stream().noneMatch(values::containsKey));
    }

    private AnswerLine line(int number, boolean notFilledIn) {
        UUID id = requestId();
        if (id != null && notFilledIn) {
            return new AnswerLine.NotFilledIn(number, new RequestId(id));
        }
        BulkAnswer answer = answer();
        RefusalCode code = refusalCode(answer);
        String text = only(REFUSAL_TEXT, answer != null && answer.isRefusal(), "a refusal");
        String reference = reference(answer);
        return id == null || answer == null || !broken.isEmpty()
                ? new AnswerLine.Broken(number, id, broken)
                : new AnswerLine.Understood(
                        number, command(new RequestId(id), answer, code, text, reference));
    }

    private static Command command(
            RequestId id,
            BulkAnswer answer,
            @Nullable RefusalCode code,
            @Nullable String text,
            @Nullable String reference) {
        return switch (answer) {
            case ACKNOWLEDGED -> new Command.Acknowledge(id, reference);
            case HIT -> new Command.AnswerHit(id);
            case NO_HIT -> new Command.AnswerNoHit(id);
            case REFUSED -> new Command.Refuse(id, given(code), text);
            case CONTENT_REFUSED -> new Command.RefuseContent(id, given(code), text);
        };
    }

    private static RefusalCode given(@Nullable RefusalCode code) {
        return requireNonNull(code);
    }

    private @Nullable UUID requestId() {
        String value = values.get(REQUEST_ID);
        if (value != null) {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException _) {
                // Told below, like an id that is missing.
            }
        }
        breaks(REQUEST_ID, "request-id", "give the id of one of your requests");
        return null;
    }

    private @Nullable BulkAnswer answer() {
        Optional<BulkAnswer> answer =
                Optional.ofNullable(values.get(ANSWER)).flatMap(BulkAnswer::named);
        if (answer.isEmpty()) {
            breaks(ANSWER, "known-word", "one of " + Arrays.toString(BulkAnswer.values()));
        }
        return answer.orElse(null);
    }

    private @Nullable RefusalCode refusalCode(@Nullable BulkAnswer answer) {
        boolean refusal = answer != null && answer.isRefusal();
        String value = only(REFUSAL_CODE, refusal, "a refusal");
        Optional<RefusalCode> code =
                Arrays.stream(RefusalCode.values())
                        .filter(each -> each.name().equals(value))
                        .findFirst();
        if (refusal && code.isEmpty()) {
            breaks(
                    REFUSAL_CODE,
                    "required-when-refused",
                    "one of " + Arrays.toString(RefusalCode.values()));
        }
        return code.orElse(null);
    }

    private @Nullable String reference(@Nullable BulkAnswer answer) {
        String reference =
                only(AGENCY_REFERENCE, answer == BulkAnswer.ACKNOWLEDGED, "ACKNOWLEDGED");
        if (reference != null && !OPAQUE.matcher(reference).matches()) {
            breaks(
                    AGENCY_REFERENCE,
                    "pattern",
                    "1 to 64 of A–Z, a–z, 0–9, dot, hyphen, underscore, slash: no name");
        }
        return reference;
    }

    private @Nullable String only(String field, boolean allowed, String with) {
        String value = values.get(field);
        if (value != null && !allowed) {
            breaks(field, "only-with-its-answer", "give it only with " + with);
        }
        return value;
    }

    private void breaks(String field, String rule, String message) {
        broken.add(new BrokenRule(field, rule, message));
    }
}
