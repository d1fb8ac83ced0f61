package uk.gain.agencygateway.requests.publishing;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import uk.gain.agencygateway.requests.model.AnswerContent;
import uk.gain.agencygateway.requests.model.ContentItem;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.Grading;
import uk.gain.agencygateway.requests.model.Grading.Handling;
import uk.gain.agencygateway.requests.model.IdentifierKind;
import uk.gain.agencygateway.requests.model.ReferralContent;
import uk.gain.agencygateway.requests.model.SubjectKind;
import uk.gain.agencygateway.requests.model.SubjectRole;
import uk.gain.contract.ActionCode;
import uk.gain.contract.AttachedDocument;
import uk.gain.contract.Basis;
import uk.gain.contract.HandlingCode;
import uk.gain.contract.Identifier;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.IntelligenceAssessment;
import uk.gain.contract.SanitisationCode;
import uk.gain.contract.ScanResult;
import uk.gain.contract.SourceEvaluation;
import uk.gain.contract.Subject;

/** What is sealed inside events, as the model and as the contract know it. */
final class ContentRecords {

    private ContentRecords() {}

    static ReferralContent of(uk.gain.contract.ReferralContent content) {
        return new ReferralContent(
                content.getSubjects().stream().map(ContentRecords::subject).toList(),
                content.getQuestion(),
                content.getPurpose(),
                content.getNecessity(),
                content.getProportionality(),
                content.getOfficerInTheCase());
    }

    private static ReferralContent.Subject subject(Subject subject) {
        return new ReferralContent.Subject(
                subject.getSubjectId(),
                SubjectKind.valueOf(subject.getKind().name()),
                SubjectRole.valueOf(subject.getRole().name()),
                subject.getIdentifiers().stream().map(ContentRecords::identifier).toList(),
                subject.getNote());
    }

    private static ReferralContent.Identifier identifier(Identifier identifier) {
        return new ReferralContent.Identifier(
                IdentifierKind.valueOf(identifier.getKind().name()), identifier.getValue());
    }

    static uk.gain.contract.AnswerContent of(AnswerContent content) {
        return uk.gain.contract.AnswerContent.newBuilder()
                .setItems(content.items().stream().map(ContentRecords::item).toList())
                .build();
    }

    private static uk.gain.contract.ContentItem item(ContentItem item) {
        return uk.gain.contract.ContentItem.newBuilder()
                .setContentItemId(item.contentItemId())
                .setSubjectId(item.subjectId())
                .setSubjectRole(uk.gain.contract.SubjectRole.valueOf(item.subjectRole().name()))
                .setCategory(InformationCategory.valueOf(item.category().name()))
                .setText(item.text())
                .setGrading(grading(item.grading()))
                .setBasis(Basis.valueOf(item.basis().name()))
                .setAsOf(item.asOf())
                .setAccuracy(item.accuracy())
                .setDocuments(item.documents().stream().map(ContentRecords::document).toList())
                .build();
    }

    private static AttachedDocument document(Document document) {
        return AttachedDocument.newBuilder()
                .setDocumentId(document.id())
                .setFileName(document.name().value())
                .setMediaType(document.type().mediaType())
                .setSize(document.size())
                .setSha256(ByteBuffer.wrap(HexFormat.of().parseHex(document.sha256())))
                .setScan(
                        switch (document.scan()) {
                            case CLEAN -> ScanResult.CLEAN;
                            case CANNOT_TELL -> ScanResult.CANNOT_TELL;
                            case NOT_SCANNED -> ScanResult.NOT_SCANNED;
                            case INFECTED ->
                                    throw new IllegalStateException("Never kept, never sent");
                        })
                .build();
    }

    private static uk.gain.contract.Grading grading(Grading grading) {
        uk.gain.contract.Grading.Builder builder =
                uk.gain.contract.Grading.newBuilder()
                        .setSource(SourceEvaluation.valueOf(grading.source().name()))
                        .setAssessment(IntelligenceAssessment.valueOf(grading.assessment().name()));
        return switch (grading.handling()) {
            case Handling.Permitted() -> builder.setHandling(HandlingCode.PERMITTED).build();
            case Handling.Conditions(var action, var sanitisation) ->
                    builder.setHandling(HandlingCode.CONDITIONS)
                            .setAction(ActionCode.valueOf(action.name()))
                            .setSanitisation(SanitisationCode.valueOf(sanitisation.name()))
                            .build();
        };
    }
}
