package uk.gain.platform.ratelimits;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param window in which what was used up comes back, evenly; whole seconds
 * @param reads GET and HEAD that each organisation may send in a window
 * @param writes everything else that it may send in a window
 * @param overrides by organisation, in whichever case; what is absent there is as above
 */
@ConfigurationProperties("gain.rate-limits")
record RateLimitSettings(
        @DefaultValue("1m") Duration window,
        int reads,
        int writes,
        @Nullable Map<String, Quotas> overrides) {

    RateLimitSettings {
        if (window.toSeconds() < 1 || window.toNanosPart() != 0) {
            throw new IllegalArgumentException(
                    "gain.rate-limits.window must be whole seconds, at least one");
        }
        demand(reads, "gain.rate-limits.reads");
        demand(writes, "gain.rate-limits.writes");
    }

    int quota(Kind kind, String organisation) {
        Quotas own = own(organisation);
        Integer quota = own == null ? null : own.quota(kind);
        return quota == null ? quota(kind) : quota;
    }

    private int quota(Kind kind) {
        return switch (kind) {
            case READS -> reads;
            case WRITES -> writes;
        };
    }

    private @Nullable Quotas own(String organisation) {
        return overrides == null
                ? null
                : overrides.entrySet().stream()
                        .filter(each -> each.getKey().equalsIgnoreCase(organisation))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static void demand(int quota, String name) {
        if (quota < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
    }

    /** What is asked for; the name is the policy's in the headers. */
    enum Kind {
        READS,
        WRITES;

        String policy() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What one organisation may do instead. */
    record Quotas(@Nullable Integer reads, @Nullable Integer writes) {

        Quotas {
            demand(reads == null ? 1 : reads, "gain.rate-limits.overrides.*.reads");
            demand(writes == null ? 1 : writes, "gain.rate-limits.overrides.*.writes");
        }

        private @Nullable Integer quota(Kind kind) {
            return switch (kind) {
                case READS -> reads;
                case WRITES -> writes;
            };
        }
    }
}
