package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/** The part of a referral that is personal data: kept and sent sealed only. */
public record Content(List<Subject> subjects, Narrative narrative) {

    public Content {
        subjects = List.copyOf(subjects);
    }
}
