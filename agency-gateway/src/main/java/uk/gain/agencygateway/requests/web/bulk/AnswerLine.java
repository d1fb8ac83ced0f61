package uk.gain.agencygateway.requests.web.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.RequestId;

/**
 * One line of many answers, as it was read. Its number is that of the text's line, or for a JSON
 * array the place, from 1.
 */
public sealed interface AnswerLine {

    int number();

    /** It says what is to be done. */
    record Understood(int number, Command command) implements AnswerLine {}

    /** A row of a spreadsheet that nobody has filled in yet. */
    record NotFilledIn(int number, RequestId request) implements AnswerLine {}

    /** It breaks rules; the id of the request is absent where it cannot be read. */
    record Broken(int number, @Nullable UUID request, List<BrokenRule> rules)
            implements AnswerLine {

        public Broken {
            rules = List.copyOf(rules);
        }
    }
}
