package uk.gain.simulatedagencies;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * @param gateway where the agency-gateway answers, e.g. {@code https://127.0.0.1:8443}
 * @param tokens the provider's token endpoint
 * @param certificates the folder of each system's key store, {@code <code>-system.p12}, which also
 *     holds the authority it trusts
 * @param secret of every key store
 * @param directory the file that lists the agencies
 * @param codes the agencies to play; empty means every one of the directory
 * @param leftToPeople the agencies that are not played, so that a person can
 * @param silent the agencies that take delivery and then say nothing
 * @param pollInterval between two looks into an inbox
 * @param answerWithin the longest an agency takes from receiving a request to answering it
 */
record Settings(
        URI gateway,
        URI tokens,
        Path certificates,
        String secret,
        Path directory,
        Set<String> codes,
        Set<String> leftToPeople,
        Set<String> silent,
        Duration pollInterval,
        Duration answerWithin) {

    Settings {
        if (pollInterval.isNegative() || pollInterval.isZero()) {
            throw new IllegalArgumentException("GAIN_AGENCIES_POLL_INTERVAL must be positive");
        }
        if (answerWithin.isNegative()) {
            throw new IllegalArgumentException("GAIN_AGENCIES_ANSWER_WITHIN must not be negative");
        }
    }

    static Settings of(Map<String, String> environment) {
        return new Settings(
                URI.create(environment.getOrDefault("GAIN_GATEWAY_URL", "https://127.0.0.1:8443")),
                URI.create(
                        environment.getOrDefault(
                                "GAIN_TOKEN_URI", "https://127.0.0.1:9443/oauth2/token")),
                Path.of(
                        environment.getOrDefault(
                                "GAIN_AGENCIES_CERTIFICATES", "deploy/local/data/certificates")),
                environment.getOrDefault("GAIN_AGENCIES_SECRET", "gain-demo"),
                Path.of(
                        environment.getOrDefault(
                                "GAIN_DIRECTORY_SEED", "deploy/local/directory/agencies.json")),
                codes(environment.getOrDefault("GAIN_AGENCIES_CODES", "")),
                codes(environment.getOrDefault("GAIN_AGENCIES_LEFT_TO_PEOPLE", "WPD")),
                codes(environment.getOrDefault("GAIN_AGENCIES_SILENT", "FCA")),
                Duration.parse(environment.getOrDefault("GAIN_AGENCIES_POLL_INTERVAL", "PT1S")),
                Duration.parse(environment.getOrDefault("GAIN_AGENCIES_ANSWER_WITHIN", "PT10S")));
    }

    boolean plays(String code) {
        return (codes.isEmpty() || codes.contains(code)) && !leftToPeople.contains(code);
    }

    private static Set<String> codes(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
