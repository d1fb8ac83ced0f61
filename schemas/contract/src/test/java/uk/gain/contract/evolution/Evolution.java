package uk.gain.contract.evolution;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * What FULL compatibility asks, and one thing more: Avro lets a field with a default, or a symbol
 * of an enum with a default, disappear, and what it said is then silently lost. Here it must stay.
 */
final class Evolution {

    private Evolution() {}

    /** Why the newer version must not follow the older one; empty when it may. */
    static List<String> objections(Schema older, Schema newer) {
        List<String> objections = new ArrayList<>();
        cannotRead("the new version cannot read the old", newer, older, objections::add);
        cannotRead("the old version cannot read the new", older, newer, objections::add);
        disappeared(older, newer, new HashSet<>(), objections::add);
        return List.copyOf(objections);
    }

    private static void cannotRead(
            String what, Schema reader, Schema writer, Consumer<String> objection) {
        for (Incompatibility reason :
                checkReaderWriterCompatibility(reader, writer).getResult().getIncompatibilities()) {
            objection.accept(
                    "%s: %s at %s (%s)"
                            .formatted(
                                    what,
                                    reason.getType(),
                                    reason.getLocation(),
                                    reason.getMessage()));
        }
    }

    private static void disappeared(
            Schema older, Schema newer, Set<String> seen, Consumer<String> objection) {
        if (older.getType() != newer.getType()) {
            return;
        }
        switch (older.getType()) {
            case RECORD -> {
                if (!seen.add(older.getFullName())) {
                    return;
                }
                for (Schema.Field field : older.getFields()) {
                    Schema.Field same = newer.getField(field.name());
                    if (same == null) {
                        objection.accept(older.getFullName() + "." + field.name() + " disappeared");
                    } else {
                        disappeared(field.schema(), same.schema(), seen, objection);
                    }
                }
            }
            case ENUM ->
                    older.getEnumSymbols().stream()
                            .filter(symbol -> !newer.hasEnumSymbol(symbol))
                            .forEach(
                                    symbol ->
                                            objection.accept(
                                                    older.getFullName()
                                                            + "."
                                                            + symbol
                                                            + " disappeared"));
            case ARRAY ->
                    disappeared(older.getElementType(), newer.getElementType(), seen, objection);
            case UNION -> {
                int branches = Math.min(older.getTypes().size(), newer.getTypes().size());
                for (int i = 0; i < branches; i++) {
                    disappeared(older.getTypes().get(i), newer.getTypes().get(i), seen, objection);
                }
            }
            default -> {}
        }
    }
}
