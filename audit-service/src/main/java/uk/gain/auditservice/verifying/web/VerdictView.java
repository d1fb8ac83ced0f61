package uk.gain.auditservice.verifying.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.verifying.model.Verdict;

/**
 * What came of a verification.
 *
 * @param entries how many were verified; absent when something is wrong
 * @param flaw kind of the first thing that is wrong; absent when nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerdictView(
        boolean intact,
        @Nullable Long entries,
        @Nullable Long checkpoints,
        @Nullable String root,
        @Nullable String flaw,
        @Nullable String message) {

    static VerdictView of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(long entries, long checkpoints, String root) ->
                    new VerdictView(true, entries, checkpoints, root, null, null);
            case Verdict.Broken(var flaw) ->
                    new VerdictView(
                            false,
                            null,
                            null,
                            null,
                            flaw.getClass().getSimpleName(),
                            flaw.message());
        };
    }
}
