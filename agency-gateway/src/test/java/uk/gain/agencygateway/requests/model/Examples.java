package uk.gain.agencygateway.requests.model;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Requests, people and content that tests speak of. */
public final class Examples {

    public static final AgencyCode HMRC = new AgencyCode("HMRC");
    public static final Party SYSTEM = new Party(Party.Kind.SYSTEM, "hmrc-system", HMRC);
    public static final Party OFFICER = new Party(Party.Kind.OFFICER, "officer.hmrc", HMRC);
    public static final Instant RAISED = Instant.parse("2026-11-22T09:00:00Z");
    public static final Instant RESPOND_BY = Instant.parse("2026-11-25T09:00:00Z");
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final UUID SUBJECT = UUID.fromString("0193a000-0000-7000-8000-00000000000a");
    public static final SealedContent SEALED =
            new SealedContent(new UUID(7, 7), "a schema", ByteBuffer.wrap(new byte[] {1, 2, 3}));
    public static final ReferralContent ASKED =
            new ReferralContent(
                    List.of(
                            new ReferralContent.Subject(
                                    SUBJECT,
                                    SubjectKind.PERSON,
                                    SubjectRole.SUSPECT,
                                    List.of(
                                            new ReferralContent.Identifier(
                                                    IdentifierKind.NAME, "Marker Name")),
                                    null)),
                    "question",
                    "purpose",
                    "necessity",
                    "proportionality",
                    "officer");

    private Examples() {}

    public static Particulars particulars() {
        return new Particulars(
                new RequestId(UUID.fromString("0193a000-0000-7000-8000-000000000001")),
                new ReferralId(UUID.fromString("0193a000-0000-7000-8000-000000000002")),
                HMRC,
                "TN-2026-000001",
                "TN",
                "SOUTH-WALES-POLICE",
                Classification.OFFICIAL_SENSITIVE,
                Urgency.PRIORITY,
                ThreatArea.DRUG_TRAFFICKING,
                List.of(InformationCategory.TAX),
                RESPOND_BY);
    }

    public static Request.Sent sent() {
        return new Request.Sent(particulars(), new Progress(Receipts.accepted(RAISED), 0));
    }

    /** The request in this state; no human is known to have seen it unless the state says so. */
    static Request in(RequestState state) {
        Receipts delivered = Receipts.accepted(RAISED).delivered(NOON);
        return switch (state) {
            case SENT -> sent();
            case DELIVERED -> new Request.Delivered(particulars(), new Progress(delivered, 1));
            case OPENED ->
                    new Request.Opened(
                            particulars(),
                            new Progress(delivered.opened(NOON, OFFICER.subject()), 2));
            case ACKNOWLEDGED ->
                    new Request.Acknowledged(
                            particulars(), new Progress(delivered.acknowledged(NOON, null), 2));
            case HIT -> new Request.Hit(particulars(), answered(delivered));
            case NO_HIT -> new Request.NoHit(particulars(), answered(delivered));
            case REFUSED ->
                    new Request.Refused(
                            particulars(), answered(delivered), RefusalCode.NO_CAPACITY);
            case CONTENT_PROVIDED ->
                    new Request.ContentProvided(particulars(), withContent(delivered));
            case CONTENT_PARTIAL ->
                    new Request.ContentPartial(particulars(), withContent(delivered));
            case CONTENT_REFUSED ->
                    new Request.ContentRefused(
                            particulars(), withContent(delivered), RefusalCode.NATIONAL_SECURITY);
        };
    }

    private static Progress answered(Receipts delivered) {
        return new Progress(delivered.answered(NOON), 2);
    }

    private static Progress withContent(Receipts delivered) {
        return new Progress(delivered.answered(NOON).content(NOON), 3);
    }

    static Occasion at(Instant time) {
        return new Occasion(new UUID(1, 1), time, SYSTEM);
    }

    public static ProposedItem item() {
        return new ProposedItem(
                new UUID(2, 2),
                SUBJECT,
                SubjectRole.SUSPECT,
                InformationCategory.TAX,
                "text",
                SourceEvaluation.RELIABLE,
                IntelligenceAssessment.KNOWN_DIRECTLY,
                HandlingCode.PERMITTED,
                null,
                null,
                Basis.FACT,
                LocalDate.parse("2026-11-01"),
                "accuracy");
    }
}
