package uk.gain.referralservice.drafts.publishing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.IdentifierKind;
import uk.gain.contract.ReferralContent;
import uk.gain.contract.Subject;
import uk.gain.contract.SubjectKind;
import uk.gain.contract.SubjectRole;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.drafts.model.DraftContent;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Narrative;

/**
 * A draft's content in the contract's words. A role that the unit left out is UNKNOWN there; the
 * ids of subjects are made when a referral is raised, and those written here mean nothing.
 */
final class DraftMapping {

    private DraftMapping() {}

    static ReferralContent toContract(DraftContent content) {
        Narrative narrative = content.narrative();
        return ReferralContent.newBuilder()
                .setSubjects(
                        content.subjects().stream()
                                .map(subject -> subject(Ids.next(), subject))
                                .toList())
                .setQuestion(narrative.question())
                .setPurpose(narrative.purpose())
                .setNecessity(narrative.necessity())
                .setProportionality(narrative.proportionality())
                .setOfficerInTheCase(narrative.officerInTheCase())
                .build();
    }

    static DraftContent toModel(ReferralContent content) {
        return new DraftContent(
                content.getSubjects().stream().map(DraftMapping::subject).toList(),
                new Narrative(
                        content.getQuestion(),
                        content.getPurpose(),
                        content.getNecessity(),
                        content.getProportionality(),
                        content.getOfficerInTheCase()));
    }

    private static Subject subject(UUID id, ProposedSubject subject) {
        return Subject.newBuilder()
                .setSubjectId(id)
                .setKind(SubjectKind.valueOf(subject.kind().name()))
                .setRole(
                        subject.role() == null
                                ? SubjectRole.UNKNOWN
                                : SubjectRole.valueOf(subject.role().name()))
                .setIdentifiers(
                        subject.identifiers().stream()
                                .map(
                                        identifier ->
                                                uk.gain.contract.Identifier.newBuilder()
                                                        .setKind(
                                                                IdentifierKind.valueOf(
                                                                        identifier.kind().name()))
                                                        .setValue(identifier.value())
                                                        .build())
                                .toList())
                .setNote(subject.note())
                .build();
    }

    private static ProposedSubject subject(Subject subject) {
        return new ProposedSubject(
                uk.gain.referralservice.lifecycle.model.SubjectKind.valueOf(
                        subject.getKind().name()),
                role(subject.getRole()),
                subject.getIdentifiers().stream()
                        .map(
                                identifier ->
                                        new Identifier(
                                                Identifier.Kind.valueOf(
                                                        identifier.getKind().name()),
                                                identifier.getValue()))
                        .toList(),
                subject.getNote());
    }

    private static uk.gain.referralservice.lifecycle.model.@Nullable SubjectRole role(
            SubjectRole role) {
        return role == SubjectRole.UNKNOWN
                ? null
                : uk.gain.referralservice.lifecycle.model.SubjectRole.valueOf(role.name());
    }
}
