package uk.gain.referralservice.lifecycle.model;

/**
 * What the requesting unit says in words.
 *
 * @param officerInTheCase name and contact, as the unit gave them
 */
public record Narrative(
        String question,
        String purpose,
        String necessity,
        String proportionality,
        String officerInTheCase) {

    /** Without the words: they end up in no log. */
    @Override
    public String toString() {
        return "Narrative[]";
    }
}
