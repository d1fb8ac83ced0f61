package uk.gain.referralservice.powers.seeding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where the rule data comes from.
 *
 * @param seed JSON file of the powers ({@code gain.directory.powers}); absent: powers.json beside
 *     the file of the agencies, where there is one
 * @param agencies JSON file of the agencies ({@code gain.directory.seed}); absent when the
 *     directory is not to be filled
 */
@ConfigurationProperties("gain.directory")
record PowersSettings(@Name("powers") @Nullable Path seed, @Name("seed") @Nullable Path agencies) {

    Optional<Path> file() {
        if (seed != null) {
            return Optional.of(seed);
        }
        return Optional.ofNullable(agencies)
                .map(file -> file.resolveSibling("powers.json"))
                .filter(Files::isRegularFile);
    }
}
