package uk.gain.agencygateway.requests.model;

import java.util.List;

/** What all requests of one referral share; its content once, sealed. */
public record Referral(
        ReferralId id,
        String reference,
        String rocu,
        String requestingUnit,
        Classification classification,
        Urgency urgency,
        boolean safeguarding,
        ThreatArea threatArea,
        List<InformationCategory> categories,
        SealedReferral content) {}
