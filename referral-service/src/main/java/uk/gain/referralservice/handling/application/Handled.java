package uk.gain.referralservice.handling.application;

import java.time.Instant;
import java.util.UUID;
import uk.gain.referralservice.handling.model.Ruling;
import uk.gain.referralservice.lifecycle.model.AnswerContent;

/** What came of an act with content, or of asking for consent to it. */
public sealed interface Handled {

    /** It is on record, and here is the content. */
    record Done(UUID id, Instant at, Ruling.Condition condition, AnswerContent.Item item)
            implements Handled {}

    /** Not allowed, or not without consent; whose, is named by its code. */
    record Refused(Ruling ruling, String originator) implements Handled {}

    /** The originator was asked. */
    record Sought(UUID event) implements Handled {}

    /** Nothing is to be asked: it is allowed, forbidden for good, or asked for already. */
    record NothingToSeek(Ruling ruling, String originator) implements Handled {}

    /** None of the region's, or the answer holds no such item that is still valid. */
    record NotFound() implements Handled {}

    /** Nobody can read it again. */
    record Erased(Instant at) implements Handled {}
}
