package uk.gain.platform.avro;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.serializers.subject.strategy.SubjectNameStrategy;
import java.util.Map;

/** Content travels inside other records, on no topic: what it is named by is its subject itself. */
public final class ContentSubjects implements SubjectNameStrategy {

    /** For Confluent's serializer, which makes it by name. */
    public ContentSubjects() {}

    @Override
    public String subjectName(String content, boolean isKey, ParsedSchema schema) {
        return content;
    }

    @Override
    public void configure(Map<String, ?> settings) {}
}
