package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import uk.gain.referralservice.clock.model.WorkingTimes;

/** What came of looking at a draft. */
public sealed interface Examined {

    /** Nothing stands against it: a referral can be raised of it. */
    record Admitted(Draft draft, List<Addressee> asked, Instant at) implements Examined {

        public Admitted {
            asked = List.copyOf(asked);
        }

        /**
         * Each agency is asked once; its limit is the draft's own or comes from the agency's hours.
         */
        public Raised raise(Reference reference, Coordinator by, Ids ids, WorkingTimes times) {
            ReferralId referral = new ReferralId(ids.next());
            List<Recipient> recipients =
                    asked.stream()
                            .map(
                                    addressee ->
                                            new Recipient(
                                                    new RequestId(ids.next()),
                                                    addressee.agency().code(),
                                                    addressee.agency().name(),
                                                    addressee.respondBy(draft, at, times),
                                                    addressee.under(),
                                                    false))
                            .toList();
            List<Subject> subjects =
                    draft.subjects().stream()
                            .map(
                                    subject ->
                                            new Subject(
                                                    ids.next(),
                                                    subject.kind(),
                                                    Objects.requireNonNull(subject.role()),
                                                    subject.identifiers().stream()
                                                            .map(IdentifierForm::asSent)
                                                            .toList(),
                                                    subject.note()))
                            .toList();
            return new Raised(
                    referral,
                    ids.next(),
                    reference,
                    draft.particulars(),
                    recipients,
                    new Content(subjects, draft.narrative()),
                    by,
                    at,
                    draft.respondBy() == null
                            ? null
                            : draft.respondBy().truncatedTo(ChronoUnit.MICROS),
                    draft.recipients().allHolding());
        }
    }

    /** It cannot be taken; every objection is named. */
    record Refused(List<Objection> objections) implements Examined, RaisingOutcome {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
