package uk.gain.referralservice.reporting.model;

/**
 * What the answers were worth: outcomes recorded so far of the referrals counted. Where rows are
 * told apart by agency, only outcomes that name a request are counted, with the agency that
 * answered it.
 *
 * @param arrests people arrested
 * @param seizures how often something was seized
 * @param seizedPence worth of all seizures together, in pence
 * @param safeguarded children and adults
 * @param nothing referrals' outcomes that say it led to nothing
 */
public record Worth(
        long leads,
        long arrests,
        long seizures,
        long seizedPence,
        long disruptionsMajor,
        long disruptionsModerate,
        long disruptionsMinor,
        long safeguarded,
        long nothing) {

    public static final Worth NOTHING = new Worth(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
