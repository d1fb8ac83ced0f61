package uk.gain.identifiers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which forms of a name stand for one (what people are called for short, and the spellings of one
 * name in Latin letters that do not sound alike), and which names are common. From two files:
 * {@code name-forms.txt} has a name, a colon, its other forms, and a star before a name that so
 * many bear beside a name of their own that it tells little; {@code common-names.txt} has names
 * that more than about one in a thousand people in Britain bears.
 */
public final class NameForms {

    private static final NameForms SHIPPED = read();

    private final Map<String, Set<String>> heads = new HashMap<>();
    private final Set<String> light = new HashSet<>();
    private final Set<String> common = new HashSet<>();

    private NameForms() {}

    public static NameForms shipped() {
        return SHIPPED;
    }

    /** The word itself and every name it can be a form of. */
    public Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word));
        forms.addAll(heads.getOrDefault(word, Set.of()));
        return forms;
    }

    public boolean light(String word) {
        return of(word).stream().anyMatch(light::contains);
    }

    public boolean common(String word) {
        return of(word).stream().anyMatch(common::contains);
    }

    private static NameForms read() {
        NameForms forms = new NameForms();
        lines("name-forms.txt").forEach(forms::add);
        lines("common-names.txt").forEach(line -> forms.common.addAll(words(line)));
        return forms;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String head = line.substring(0, colon).replace("*", "").strip();
        if (line.startsWith("*")) {
            light.add(head);
        }
        heads.computeIfAbsent(head, _ -> new HashSet<>()).add(head);
        for (String form : words(line.substring(colon + 1))) {
            heads.computeIfAbsent(form, _ -> new HashSet<>()).add(head);
        }
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream bytes = Objects.requireNonNull(NameForms.class.getResourceAsStream(file));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
