package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;

/** A referral as its region sees it, without the content. */
public record Referral(
        ReferralId id,
        String reference,
        String rocu,
        Particulars particulars,
        Instant raisedAt,
        String raisedBy,
        RollUp rollUp) {}
