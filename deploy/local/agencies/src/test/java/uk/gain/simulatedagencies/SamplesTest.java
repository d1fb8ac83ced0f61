package uk.gain.simulatedagencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Guarantee: nobody in the samples can be anybody, and the generated file can be generated again.
 */
class SamplesTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("gain.root", "../../..")).resolve("deploy/local/samples");

    @Test
    void theNominalsAreWhatTheGeneratorWrites() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process generator =
                new ProcessBuilder(java, SAMPLES.resolve("GenerateNominals.java").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String generated =
                new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(generator.waitFor()).isZero();
        assertThat(generated).isEqualTo(read("ocg-nominals.csv"));
        assertThat(generated.lines()).hasSize(1_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation-lava.json", "wide.json", "refused.json", "ocg-nominals.csv"})
    void numbersThatCouldBeSomebodysAreFromRangesThatAreNeverIssued(String file)
            throws IOException {
        String text = read(file);
        assertThat(matches(text, "\\+44\\d+")).allMatch(it -> it.startsWith("+447700900"));
        assertThat(matches(text, "\\b[A-Z]{2}\\d{6}[A-D]\\b")).allMatch(it -> it.startsWith("ZZ"));
        assertThat(matches(text, "\\b[A-Z]{2}\\d{2}[A-Z]{3}\\b"))
                .allMatch(it -> it.startsWith("ZZ"));
        assertThat(matches(text, "\\b[A-Z]{1,2}\\d{1,2} \\d[A-Z]{2}\\b"))
                .allMatch(it -> it.startsWith("ZZ"));
        assertThat(matches(text, "@[\\w.]+")).allMatch(it -> it.endsWith(".example"));
    }

    @Test
    void operationLavaAsksTwentyTwoAgenciesOfTheDirectory() throws IOException {
        JsonNode agencies = json("operation-lava.json").path("recipients").path("agencies");
        List<String> codes = agencies.valueStream().map(JsonNode::asString).toList();
        assertThat(codes).hasSize(22).doesNotHaveDuplicates();
        assertThat(
                        json("../directory/agencies.json")
                                .path("agencies")
                                .valueStream()
                                .map(agency -> agency.path("code").asString()))
                .containsAll(codes);
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
    }

    private static JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(read(file));
    }

    private static String read(String file) throws IOException {
        return Files.readString(SAMPLES.resolve(file));
    }
}
