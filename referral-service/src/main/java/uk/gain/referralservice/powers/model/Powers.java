package uk.gain.referralservice.powers.model;

import java.util.List;

/** Every version of every power, also those that no longer count. */
public interface Powers {

    /** In order of id and version. */
    List<Power> all();

    /** The versions of one power, the oldest first; none when it is not known. */
    List<Power> versionsOf(String id);

    /**
     * Keeps the versions that are not kept yet and returns exactly these; the others stay as they
     * are.
     */
    List<Power> addMissing(List<Power> powers);
}
