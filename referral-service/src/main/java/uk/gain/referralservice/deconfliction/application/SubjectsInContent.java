package uk.gain.referralservice.deconfliction.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.lifecycle.model.Content;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.SealedAddition;
import uk.gain.referralservice.lifecycle.model.Sealing;
import uk.gain.referralservice.lifecycle.model.Subject;

/**
 * Whom a referral asks about, from its sealed content as it is now: as raised or last corrected,
 * each subject with what was added to it. Nobody once that is erased.
 */
@Component
class SubjectsInContent {

    private final Referrals referrals;
    private final Sealing sealing;

    SubjectsInContent(Referrals referrals, Sealing sealing) {
        this.referrals = referrals;
        this.sealing = sealing;
    }

    List<Subject> of(ReferralId referral) {
        Map<UUID, Subject> subjects = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(referrals.contentOf(referral)),
                        referrals.additionsTo(referral).stream().map(SealedAddition::content))
                .flatMap(content -> in(referral, content).stream())
                .forEach(
                        subject ->
                                subjects.merge(
                                        subject.subjectId(), subject, SubjectsInContent::with));
        return List.copyOf(subjects.values());
    }

    private List<Subject> in(ReferralId referral, Sealed content) {
        return switch (sealing.open(referral, content)) {
            case Opened.Legible<Content>(Content legible) -> legible.subjects();
            case Opened.Erased<Content> _ -> List.of();
        };
    }

    private static Subject with(Subject subject, Subject added) {
        List<Identifier> identifiers = new ArrayList<>(subject.identifiers());
        identifiers.addAll(added.identifiers());
        return new Subject(
                subject.subjectId(), subject.kind(), subject.role(), identifiers, subject.note());
    }
}
