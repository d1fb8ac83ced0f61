package uk.gain.contract.topics;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.gain.contract.AnswerContent;
import uk.gain.contract.MessageContent;
import uk.gain.contract.ReferralContent;

/** The catalogue of what is sealed inside events. */
public final class Contents {

    private static final List<Content<?>> ALL =
            List.of(
                    new Content<>("referral-content", ReferralContent.class),
                    new Content<>("answer-content", AnswerContent.class),
                    new Content<>("message-content", MessageContent.class));

    private Contents() {}

    /** Every kind of content. */
    public static List<Content<?>> all() {
        return ALL;
    }

    /**
     * The kind of content that a record is.
     *
     * @throws IllegalArgumentException for a record that is never sealed
     */
    public static Content<?> of(Class<? extends SpecificRecord> type) {
        return ALL.stream()
                .filter(content -> content.value() == type)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        type.getSimpleName() + " is no content"));
    }
}
