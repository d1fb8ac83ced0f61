package uk.gain.platform.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gain.platform.identity.Caller;

/** What may stand between a caller and what they are about to be shown. */
public interface Gate {

    /**
     * Asked in the transaction that authorised the accesses, before they are recorded.
     *
     * @return empty where all of it may be shown
     */
    Optional<Withholding> before(Caller caller, List<Access> accesses);

    /** Nothing is shown. */
    interface Withholding {

        /**
         * Keeps that it was withheld, over these connections and in their transaction, which
         * outlives the one that is undone.
         */
        Withheld keep(JdbcClient jdbc);
    }

    /**
     * What is kept and said of it.
     *
     * @param denial joins the record in the same transaction
     * @param refusal MUST undo the transaction that would have shown it, and reach the caller
     */
    record Withheld(Access denial, RuntimeException refusal) {}
}
