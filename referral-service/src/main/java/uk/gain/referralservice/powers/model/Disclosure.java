package uk.gain.referralservice.powers.model;

import java.util.HashSet;
import java.util.Set;
import uk.gain.referralservice.directory.model.Agency;
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

    /**
     * What an agency would disclose to the police: of what is wanted, what it holds. An agency that
     * is asked although it holds none of it, on a hunch, would disclose anything of it.
     *
     * @param wanted empty: anything
     */
    public static Disclosure toThePolice(
            Agency agency, LawfulPurpose purpose, Set<InformationCategory> wanted) {
        Set<InformationCategory> held = new HashSet<>(wanted);
        held.retainAll(agency.categories());
        Set<InformationCategory> disclosed = held.isEmpty() ? wanted : held;
        return new Disclosure(
                agency.legalClass(),
                POLICE,
                purpose,
                wanted.isEmpty() ? agency.categories() : disclosed);
    }
}
