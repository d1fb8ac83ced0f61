package uk.gain.contract.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guarantee: a topic has one writer, one record and a key that names nobody. */
class CatalogueTest {

    static List<Topic<?>> topics() {
        return Topics.all();
    }

    @Test
    void everyTopicIsInTheCatalogueOnceAndHasOneWriter() {
        Map<String, Long> byName =
                topics().stream()
                        .collect(Collectors.groupingBy(Topic::name, Collectors.counting()));
        assertThat(byName).allSatisfy((name, count) -> assertThat(count).isEqualTo(1));

        List<Topic<?>> written =
                Arrays.stream(Topic.Writer.values())
                        .flatMap(writer -> Topics.writtenBy(writer).stream())
                        .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(topics());
    }

    @Test
    void eachServiceWritesItsOwnTopics() {
        assertThat(Topics.writtenBy(Topic.Writer.REFERRAL_SERVICE))
                .extracting(Topic::name)
                .containsExactly(
                        "referral-requests", "referral-access", "agency-directory", "content-keys");
        assertThat(Topics.writtenBy(Topic.Writer.AGENCY_GATEWAY))
                .extracting(Topic::name)
                .containsExactly("referral-responses", "document-parts", "gateway-access");
        assertThat(Topics.writtenBy(Topic.Writer.AUDIT_SERVICE))
                .extracting(Topic::name)
                .containsExactly("trail-checkpoints");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aKeyIsAnIdOrACodeAndNeverSomethingThatNamesAPerson(Topic<?> topic) {
        assertThat(topic.key().toLowerCase(Locale.ROOT))
                .containsAnyOf("id", "code", "origin")
                .doesNotContainPattern("name|birth|nino|phone|email|vehicle|address|subject");
    }

    /** What is the record may not be thrown away by the broker. */
    @ParameterizedTest
    @MethodSource("topics")
    void theBrokerForgetsNothingByItself(Topic<?> topic) {
        boolean forgets =
                switch (topic.retention()) {
                    case Topic.Retention.Timed timed -> timed.limit().isPresent();
                    case Topic.Retention.Compacted _ -> false;
                };
        assertThat(forgets).isFalse();
    }

    @Test
    void noTwoSubjectsAreTheSame() {
        List<String> subjects =
                Stream.concat(
                                topics().stream().map(Topic::subject),
                                Contents.all().stream().map(Content::subject))
                        .toList();
        assertThat(subjects).doesNotHaveDuplicates();
    }

    /**
     * A body of an envelope is sealed with a record that has a subject, or it could not be opened.
     */
    @Test
    void everyContentIsARecordOfTheContract() {
        assertThat(Contents.all())
                .allSatisfy(
                        content ->
                                assertThat(SpecificRecord.class).isAssignableFrom(content.value()));
    }
}
