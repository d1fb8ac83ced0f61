package uk.gain.referralservice.finding.model;

/** Drafts that units have submitted and that wait for their region's co-ordinator. */
public interface WaitingDrafts {

    /** How many there are in the region, counted no further than {@code most}. */
    int count(String rocu, int most);
}
