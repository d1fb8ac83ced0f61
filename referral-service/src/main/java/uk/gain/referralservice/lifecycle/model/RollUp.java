package uk.gain.referralservice.lifecycle.model;

/**
 * Where a referral stands, over all its requests.
 *
 * @param overdue how many are unanswered past their time; they are not among the answered
 */
public record RollUp(
        int asked,
        int answered,
        int hits,
        int noHits,
        int refused,
        int contentProvided,
        int overdue) {

    /** As a co-ordinator says it: "answered 7 of 22, 3 hits, 1 overdue". */
    public String text() {
        return "answered %d of %d, %d %s, %d overdue"
                .formatted(answered, asked, hits, hits == 1 ? "hit" : "hits", overdue);
    }
}
