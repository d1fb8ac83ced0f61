package uk.gain.referralservice.powers.model;

/** What information is asked for, as the statutes tell purposes apart. */
public enum LawfulPurpose {

    /** Prevention, detection, investigation or prosecution of criminal offences. */
    CRIME,

    /** Protecting a child, or an adult at risk, from neglect or harm. */
    SAFEGUARDING,

    /** Administration and enforcement of immigration control. */
    IMMIGRATION,

    /** Finding and recovering the proceeds of unlawful conduct in civil proceedings. */
    CIVIL_RECOVERY;

    /**
     * What is meant where a referral does not say: the purpose for which every requesting unit, a
     * police force or a ROCU's own team, has its powers at all.
     */
    public static final LawfulPurpose UNLESS_STATED = CRIME;
}
