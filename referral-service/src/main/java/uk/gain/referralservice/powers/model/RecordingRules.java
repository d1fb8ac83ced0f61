package uk.gain.referralservice.powers.model;

import java.util.List;

/** The record of what the exchange was configured with. */
public interface RecordingRules {

    /** MUST be called in the transaction that keeps the powers. */
    void kept(List<Power> added);
}
