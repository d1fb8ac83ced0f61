package uk.gain.referralservice.powers.model;

import java.util.Set;
import uk.gain.referralservice.directory.model.InformationCategory;

/**
 * What somebody would disclose to somebody, and for what.
 *
 * @param from legal class of the body that would disclose, e.g. HMRC
 * @param to legal class of the body that would receive
 * @param categories what would be disclosed; one power must allow all of it
 */
public record Disclosure(
        String from, String to, LawfulPurpose purpose, Set<InformationCategory> categories) {

    /** The legal class of every requesting unit: a police force or a ROCU's own team. */
    public static final String POLICE = "POLICE";

    public Disclosure {
        categories = Set.copyOf(categories);
    }
}
