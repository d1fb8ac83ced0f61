package uk.gain.referralservice.lifecycle.model;

import java.util.Collection;
import java.util.List;

/**
 * Everything that came of what agencies said.
 *
 * @param changed where the requests now stand
 * @param answers what was sent sealed as an answer, in its order
 * @param messages what was said in words, in its order
 * @param recalled answers that were corrected or taken back, in their order
 * @param confirmed what was done about our own recalls and corrections
 * @param consents what originators decided about acts with their content, in its order
 * @param entries lines of the history, in their order
 */
public record Heard(
        Collection<Request> changed,
        List<SealedAnswer> answers,
        List<Message> messages,
        List<AnswerRecalled> recalled,
        List<RecallConfirmation> confirmed,
        List<ConsentDecided> consents,
        List<HistoryEntry> entries) {

    public Heard {
        changed = List.copyOf(changed);
        answers = List.copyOf(answers);
        messages = List.copyOf(messages);
        recalled = List.copyOf(recalled);
        confirmed = List.copyOf(confirmed);
        consents = List.copyOf(consents);
        entries = List.copyOf(entries);
    }
}
