package uk.gain.referralservice.handling.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gain.referralservice.handling.model.Ruling.Condition;
import uk.gain.referralservice.lifecycle.model.AnswerContent.Grading;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.powers.model.Onward;

/** Every code × act, every statutory rule × act, with and without consent: the documentation's. */
class HandlingRuleTest {

    private static final Map<String, Grading> CODES =
            Map.of(
                    "P", grading("PERMITTED", null, null),
                    "C_A1_S1", conditions("NO_ACTION_WITHOUT_PERMISSION", "MAY_BE_SANITISED"),
                    "C_A1_S2",
                            conditions("NO_ACTION_WITHOUT_PERMISSION", "CONSULT_BEFORE_SANITISING"),
                    "C_A2_S1", conditions("COVERT_ACTION_ONLY", "MAY_BE_SANITISED"),
                    "C_A2_S2", conditions("COVERT_ACTION_ONLY", "CONSULT_BEFORE_SANITISING"),
                    "C_A3_S1", conditions("OVERT_ACTION_PERMITTED", "MAY_BE_SANITISED"),
                    "C_A3_S2", conditions("OVERT_ACTION_PERMITTED", "CONSULT_BEFORE_SANITISING"),
                    "UNKNOWN", grading("LATER_CODE", null, null));
    private static final List<String> STATUTES =
            List.of(
                    "FREE",
                    "PURPOSE_BOUND",
                    "CONSENT_OF_THE_ORIGINATOR",
                    "CONSENT_OF_ANOTHER",
                    "PROHIBITED",
                    "NOT_KNOWN");

    private static final Map<String, Map<HandlingAct, String>> TABLES = read();

    /** One cell of the whole matrix. */
    record Cell(String code, String statute, HandlingAct act, boolean consented) {}

    static Stream<Cell> cells() {
        return CODES.keySet().stream()
                .sorted()
                .flatMap(
                        code ->
                                STATUTES.stream()
                                        .flatMap(
                                                statute ->
                                                        Arrays.stream(HandlingAct.values())
                                                                .flatMap(
                                                                        act ->
                                                                                Stream.of(
                                                                                        new Cell(
                                                                                                code,
                                                                                                statute,
                                                                                                act,
                                                                                                false),
                                                                                        new Cell(
                                                                                                code,
                                                                                                statute,
                                                                                                act,
                                                                                                true)))));
    }

    @Test
    void theTablesNameEveryCodeAndEveryStatutoryRuleWithEveryAct() {
        Set<String> rows =
                Stream.concat(CODES.keySet().stream(), STATUTES.stream())
                        .collect(Collectors.toSet());
        assertThat(TABLES.keySet()).isEqualTo(rows);
        assertThat(TABLES.values())
                .allSatisfy(row -> assertThat(row).containsOnlyKeys(HandlingAct.values()));
        assertThat(cells()).hasSize(8 * 6 * 5 * 2);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellIsAsDocumented(Cell cell) {
        Ruling ruling =
                HandlingRule.of(
                        requireNonNull(CODES.get(cell.code())),
                        statute(cell.statute()),
                        Set.of("HMRC"),
                        cell.act(),
                        cell.consented());
        assertThat(word(ruling)).isEqualTo(documented(cell));
    }

    /** The stricter of the two tables; consent makes yes of consent, and of nothing else. */
    private static String documented(Cell cell) {
        List<String> order = List.of("yes", "purpose", "covert", "consent", "body", "no");
        return Stream.of(cell.code(), cell.statute())
                .map(row -> requireNonNull(requireNonNull(TABLES.get(row)).get(cell.act())))
                .map(word -> word.equals("consent") && cell.consented() ? "yes" : word)
                .max((one, other) -> order.indexOf(one) - order.indexOf(other))
                .orElseThrow();
    }

    private static String word(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Allowed(Condition condition) ->
                    switch (condition) {
                        case NONE -> "yes";
                        case COVERTLY_ONLY -> "covert";
                        case SAME_PURPOSE_ONLY -> "purpose";
                    };
            case Ruling.ConsentNeeded _ -> "consent";
            case Ruling.Forbidden(Ruling.Rule rule) ->
                    rule == Ruling.Rule.ONWARD_CONSENT_OF_ANOTHER ? "body" : "no";
        };
    }

    private static @Nullable Onward statute(String name) {
        return switch (name) {
            case "FREE" -> new Onward.Free();
            case "PURPOSE_BOUND" -> new Onward.PurposeBound();
            case "CONSENT_OF_THE_ORIGINATOR" -> new Onward.ConsentOf("HMRC");
            case "CONSENT_OF_ANOTHER" -> new Onward.ConsentOf("SOCIAL_SECURITY");
            case "PROHIBITED" -> new Onward.Prohibited();
            case "NOT_KNOWN" -> null;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Grading conditions(String action, String sanitisation) {
        return grading("CONDITIONS", action, sanitisation);
    }

    private static Grading grading(
            String handling, @Nullable String action, @Nullable String sanitisation) {
        return new Grading("RELIABLE", "KNOWN_DIRECTLY", handling, action, sanitisation);
    }

    private static Map<String, Map<HandlingAct, String>> read() {
        Path source = Path.of("src/main/java/uk/gain/referralservice/handling/package-info.java");
        Map<String, Map<HandlingAct, String>> rows = new HashMap<>();
        List<HandlingAct> acts = new ArrayList<>();
        try {
            boolean inside = false;
            for (String line : Files.readAllLines(source)) {
                String text = line.replaceFirst("^ \\* ?", "");
                if (text.equals("<pre>") || text.equals("</pre>")) {
                    inside = text.equals("<pre>");
                    acts.clear();
                } else if (inside) {
                    List<String> words = List.of(text.split(" +"));
                    if (acts.isEmpty()) {
                        words.stream().skip(1).map(HandlingAct::valueOf).forEach(acts::add);
                    } else {
                        Map<HandlingAct, String> row = new HashMap<>();
                        for (int i = 0; i < acts.size(); i++) {
                            row.put(acts.get(i), words.get(i + 1));
                        }
                        rows.put(words.getFirst(), row);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
