package uk.gain.contract.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gain.contract.RegistrySubject;

/** What every named type of the contract keeps to, so that it can be lived with for long. */
class SchemaRulesTest {

    /** Words that say all there is to say. */
    private static final Set<String> SELF_EVIDENT =
            Set.of(
                    "eventId",
                    "referralId",
                    "requestId",
                    "subjectId",
                    "contentItemId",
                    "documentId",
                    "occurredAt");

    static Stream<Schema> enums() {
        return named().filter(schema -> schema.getType() == Schema.Type.ENUM);
    }

    static Stream<Schema> records() {
        return named().filter(schema -> schema.getType() == Schema.Type.RECORD);
    }

    /** So that a reader survives a symbol that it does not know yet. */
    @ParameterizedTest
    @MethodSource("enums")
    void everyEnumHasUnknownAsItsDefault(Schema type) {
        assertThat(type.getEnumDefault()).isEqualTo("UNKNOWN");
        assertThat(type.getEnumSymbols()).endsWith("UNKNOWN");
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyEnumSaysWhatItIs(Schema type) {
        assertThat(type.getDoc()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordSaysWhatItIs(Schema type) {
        assertThat(type.getDoc()).isNotBlank();
    }

    /** A field whose own type is named and documented says enough by its name. */
    @ParameterizedTest
    @MethodSource("records")
    void everyFieldSaysWhatItIsUnlessItsNameOrTypeDoes(Schema type) {
        assertThat(type.getFields())
                .filteredOn(field -> field.doc() == null)
                .filteredOn(field -> !SELF_EVIDENT.contains(field.name()))
                .filteredOn(field -> !ofNamedType(field.schema()))
                .isEmpty();
    }

    /** Absence has one spelling: an optional field starts with null and defaults to it. */
    @ParameterizedTest
    @MethodSource("records")
    void everyOptionalFieldDefaultsToAbsent(Schema type) {
        assertThat(type.getFields())
                .filteredOn(field -> field.schema().isNullable())
                .allSatisfy(
                        field -> {
                            assertThat(field.schema().getTypes().getFirst().getType())
                                    .isEqualTo(Schema.Type.NULL);
                            assertThat(field.hasDefaultValue()).isTrue();
                        });
    }

    private static boolean ofNamedType(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM -> true;
            case ARRAY -> ofNamedType(schema.getElementType());
            case UNION ->
                    schema.getTypes().stream()
                            .filter(branch -> branch.getType() != Schema.Type.NULL)
                            .allMatch(SchemaRulesTest::ofNamedType);
            default -> false;
        };
    }

    private static Stream<Schema> named() {
        Map<String, Schema> types = new LinkedHashMap<>();
        RegistrySubject.all().forEach(subject -> collect(subject.schema(), types));
        return types.values().stream();
    }

    private static void collect(Schema schema, Map<String, Schema> types) {
        switch (schema.getType()) {
            case RECORD -> {
                if (types.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), types));
                }
            }
            case ENUM -> types.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), types);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, types));
            default -> {}
        }
    }
}
