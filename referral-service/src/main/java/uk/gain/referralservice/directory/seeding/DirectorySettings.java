package uk.gain.referralservice.directory.seeding;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where an empty directory is filled from.
 *
 * @param seed JSON file of the agencies; absent when the directory is not to be filled
 * @param units JSON file of the regional units and their people; absent likewise
 */
@ConfigurationProperties("gain.directory")
record DirectorySettings(@Nullable Path seed, @Nullable Path units) {}
