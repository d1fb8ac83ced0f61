package uk.gain.endtoend.joining;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.gain.exchange.LocalExchange;
import uk.gain.infrastructure.ProjectRoot;

/** A program as somebody starts it from the project's root, pointed at the exchange under test. */
record Command(LocalExchange exchange, List<String> words) {

    private static final Path ROOT = ProjectRoot.find();

    /** What it said, and how it ended. */
    record Ended(int status, String said) {}

    Ended runs() throws IOException, InterruptedException {
        ProcessBuilder program =
                new ProcessBuilder(words).directory(ROOT.toFile()).redirectErrorStream(true);
        program.environment().putAll(places());
        Process process = program.start();
        try {
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private Map<String, String> places() {
        return Map.of(
                "GAIN_ISSUER", exchange.identityProvider().toString(),
                "GAIN_TOKENS", exchange.identityProviderForSystems() + "/oauth2/token",
                "GAIN_REFERRALS", exchange.referralService().toString(),
                "GAIN_GATEWAY", exchange.agencyGatewayForSystems().toString(),
                "GAIN_CERTIFICATES", exchange.data().resolve("certificates").toString());
    }

    /** Where a tool is missing the test is skipped, and says so; on CI none may be missing. */
    static void needs(String tool) {
        boolean there =
                Arrays.stream(System.getenv("PATH").split(":", -1))
                        .anyMatch(folder -> Path.of(folder, tool).toFile().canExecute());
        if (System.getenv("CI") != null && !there) {
            throw new AssertionError(tool + " is missing: apt install " + tool);
        }
        assumeTrue(there, tool + " is not installed: its part is not tested here");
    }
}
