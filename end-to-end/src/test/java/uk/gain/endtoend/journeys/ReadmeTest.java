package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.exchange.TestExchange;
import uk.gain.exchange.LocalExchange;
import uk.gain.infrastructure.ProjectRoot;

/** Guarantee: the lines of the README work when they are pasted, one block after the other. */
class ReadmeTest {

    private static final Path ROOT = ProjectRoot.find();
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String END_OF_BLOCK = "-- end of block --";

    private final LocalExchange exchange = TestExchange.running();
    private final People people = new People(exchange);

    @Test
    void theStoryOfOneReferralCanBePasted(@TempDir Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("deploy"), ROOT.resolve("deploy"));
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(5);

        ProcessBuilder bash = new ProcessBuilder("bash").directory(folder.toFile());
        bash.environment().put("GAIN_ISSUER", exchange.identityProvider().toString());
        bash.environment()
                .put("GAIN_CERTIFICATES", exchange.data().resolve("certificates").toString());
        bash.redirectErrorStream(true);
        Process shell = bash.start();
        try (Writer in = shell.outputWriter();
                BufferedReader out = shell.inputReader()) {
            assertThat(paste(blocks.get(0), in, out)).contains("\"asked\":1");
            eventually(() -> assertThat(people.agency("WPD").inbox("SENT")).isNotEmpty());

            assertThat(paste(blocks.get(1), in, out)).contains("\"state\":\"CONTENT_PROVIDED\"");
            eventually(
                    () ->
                            assertThat(paste(blocks.get(2), in, out))
                                    .contains("answered 1 of 1", "\"items\":[{"));
            eventually(
                    () ->
                            assertThat(paste(blocks.get(3), in, out))
                                    .contains("ReferralRaised", "verified: entry 0"));
            eventually(
                    () -> assertThat(paste(blocks.get(4), in, out)).contains("verified: entry "));
        } finally {
            shell.destroy();
        }
    }

    private static String paste(String block, Writer in, BufferedReader out) throws IOException {
        in.write(block + "\necho; echo '" + END_OF_BLOCK + "'\n");
        in.flush();
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(END_OF_BLOCK)) {
                return said.toString();
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The shell ended: " + said);
    }

    /** With this exchange's ports in place of the usual ones. */
    private List<String> blocks() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String story =
                readme.substring(
                        readme.indexOf("## The story of one referral"),
                        readme.indexOf("## The map"));
        return BLOCK.matcher(story)
                .results()
                .map(block -> block.group(1))
                .map(
                        block ->
                                block.replace(
                                        "http://127.0.0.1:8081", "" + exchange.referralService()))
                .map(block -> block.replace("http://127.0.0.1:8082", "" + exchange.agencyGateway()))
                .map(block -> block.replace("http://127.0.0.1:8083", "" + exchange.auditService()))
                .map(
                        block ->
                                block.replace(
                                        "https://127.0.0.1:8443",
                                        "" + exchange.agencyGatewayForSystems()))
                .map(block -> block.replace("deploy/local/data", "" + exchange.data()))
                .toList();
    }
}
