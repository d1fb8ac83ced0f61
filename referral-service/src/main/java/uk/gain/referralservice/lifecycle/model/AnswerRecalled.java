package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An agency corrected content of its answer, or took the answer back.
 *
 * @param id the event that said so
 * @param code why, in the agency's word, which may be newer than this version
 * @param replaces events of content that is no longer valid; when it is taken back, everything that
 *     was kept before is not valid either
 */
public record AnswerRecalled(
        UUID id,
        ReferralId referral,
        RequestId request,
        AnswerRecall.Kind kind,
        String code,
        Instant at,
        List<UUID> replaces) {

    public AnswerRecalled {
        replaces = List.copyOf(replaces);
    }
}
