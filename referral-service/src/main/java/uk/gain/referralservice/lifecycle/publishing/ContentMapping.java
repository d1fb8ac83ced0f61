package uk.gain.referralservice.lifecycle.publishing;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.ContentItem;
import uk.gain.contract.IdentifierKind;
import uk.gain.contract.ReferralContent;
import uk.gain.contract.SealedContent;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.AttachedDocument;
import uk.gain.referralservice.lifecycle.model.Content;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.Subject;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;

/** The model's words for what is sealed, and the contract's. */
final class ContentMapping {

    private ContentMapping() {}

    static ReferralContent toContract(Content content) {
        Narrative narrative = content.narrative();
        return ReferralContent.newBuilder()
                .setSubjects(content.subjects().stream().map(ContentMapping::subject).toList())
                .setQuestion(narrative.question())
                .setPurpose(narrative.purpose())
                .setNecessity(narrative.necessity())
                .setProportionality(narrative.proportionality())
                .setOfficerInTheCase(narrative.officerInTheCase())
                .build();
    }

    static Content toModel(ReferralContent content) {
        return new Content(
                content.getSubjects().stream().map(ContentMapping::subject).toList(),
                new Narrative(
                        content.getQuestion(),
                        content.getPurpose(),
                        content.getNecessity(),
                        content.getProportionality(),
                        content.getOfficerInTheCase()));
    }

    static AnswerContent.Item toModel(ContentItem item) {
        return new AnswerContent.Item(
                item.getContentItemId(),
                item.getSubjectId(),
                item.getSubjectRole().name(),
                item.getCategory().name(),
                item.getText(),
                new AnswerContent.Grading(
                        item.getGrading().getSource().name(),
                        item.getGrading().getAssessment().name(),
                        item.getGrading().getHandling().name(),
                        nameOf(item.getGrading().getAction()),
                        nameOf(item.getGrading().getSanitisation())),
                item.getBasis().name(),
                item.getAsOf(),
                item.getAccuracy(),
                item.getDocuments().stream().map(ContentMapping::document).toList());
    }

    private static AttachedDocument document(uk.gain.contract.AttachedDocument document) {
        byte[] digest = new byte[document.getSha256().remaining()];
        document.getSha256().duplicate().get(digest);
        return new AttachedDocument(
                document.getDocumentId(),
                document.getFileName(),
                document.getMediaType(),
                document.getSize(),
                HexFormat.of().formatHex(digest),
                document.getScan().name());
    }

    static SealedContent sealed(Sealed content) {
        return SealedContent.newBuilder()
                .setKeyId(content.keyId())
                .setSchema$(content.schema())
                .setCiphertext(ByteBuffer.wrap(content.ciphertext()))
                .build();
    }

    private static uk.gain.contract.Subject subject(Subject subject) {
        return uk.gain.contract.Subject.newBuilder()
                .setSubjectId(subject.subjectId())
                .setKind(uk.gain.contract.SubjectKind.valueOf(subject.kind().name()))
                .setRole(uk.gain.contract.SubjectRole.valueOf(subject.role().name()))
                .setIdentifiers(
                        subject.identifiers().stream().map(ContentMapping::identifier).toList())
                .setNote(subject.note())
                .build();
    }

    private static uk.gain.contract.Identifier identifier(Identifier identifier) {
        return uk.gain.contract.Identifier.newBuilder()
                .setKind(IdentifierKind.valueOf(identifier.kind().name()))
                .setValue(identifier.value())
                .build();
    }

    private static Subject subject(uk.gain.contract.Subject subject) {
        return new Subject(
                subject.getSubjectId(),
                SubjectKind.valueOf(subject.getKind().name()),
                SubjectRole.valueOf(subject.getRole().name()),
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

    private static @Nullable String nameOf(@Nullable Enum<?> symbol) {
        return symbol == null ? null : symbol.name();
    }
}
