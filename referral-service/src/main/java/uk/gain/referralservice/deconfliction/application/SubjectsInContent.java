package uk.gain.referralservice.deconfliction.application;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.lifecycle.model.Content;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.Sealing;
import uk.gain.referralservice.lifecycle.model.Subject;

/** Whom a referral asks about, from its sealed content; nobody once that is erased. */
@Component
class SubjectsInContent {

    private final Referrals referrals;
    private final Sealing sealing;

    SubjectsInContent(Referrals referrals, Sealing sealing) {
        this.referrals = referrals;
        this.sealing = sealing;
    }

    List<Subject> of(ReferralId referral) {
        return switch (sealing.open(referral, referrals.contentOf(referral))) {
            case Opened.Legible<Content>(Content content) -> content.subjects();
            case Opened.Erased<Content> _ -> List.of();
        };
    }
}
