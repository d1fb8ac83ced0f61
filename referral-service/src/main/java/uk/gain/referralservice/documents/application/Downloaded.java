package uk.gain.referralservice.documents.application;

import java.util.UUID;
import uk.gain.referralservice.handling.application.Handled;
import uk.gain.referralservice.handling.application.HandlingContent.Act;
import uk.gain.referralservice.lifecycle.model.AttachedDocument;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** What came of asking for a document. */
public sealed interface Downloaded {

    /** It is on record; its parts can be read now. */
    record Ready(AttachedDocument document, ReferralId referral, UUID key, int parts)
            implements Downloaded {}

    /** It cannot be handed out yet, or never: what arrived is not what the answer names. */
    record NotWhole(AttachedDocument.State state) implements Downloaded {}

    /** The act is not permitted, or there is nothing to do it with. */
    record NotDone(Handled handled, Act act) implements Downloaded {}
}
