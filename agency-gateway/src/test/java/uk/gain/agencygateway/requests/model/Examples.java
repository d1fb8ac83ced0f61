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
    public static final String COLLEAGUE = "officer.hmrc.second";
    static final Colleagues COLLEAGUES = _ -> List.of(OFFICER.subject(), COLLEAGUE);
    public static final Instant RAISED = Instant.parse("2026-11-22T09:00:00Z");
    public static final Instant RESPOND_BY = Instant.parse("2026-11-25T09:00:00Z");
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final UUID SUBJECT = UUID.fromString("0193a000-0000-7000-8000-00000000000a");
    public static final SealedContent SEALED =
            new SealedContent(new UUID(7, 7), "a schema", ByteBuffer.wrap(new byte[] {1, 2, 3}));

    /** The agency's own question, the co-ordinator's, the wish for more time, and a recall. */
    static final UUID OWN_QUESTION = new UUID(9, 1);

    static final UUID QUESTION = new UUID(9, 2);
    static final UUID EXTENSION = new UUID(9, 3);
    static final UUID RECALL = new UUID(9, 4);
    static final UUID CONTENT = new UUID(9, 5);

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
                false,
                ThreatArea.DRUG_TRAFFICKING,
                List.of(InformationCategory.TAX),
                RESPOND_BY);
    }

    public static Request.Sent sent() {
        return new Request.Sent(particulars(), Progress.accepted(Receipts.accepted(RAISED)));
    }

    /** The request in this state; no human is known to have seen it unless the state says so. */
    static Request in(RequestState state) {
        return state == RequestState.CLOSED
                ? live(RequestState.CONTENT_PROVIDED).close()
                : live(state);
    }

    /**
     * As in the tables of the package's documentation: {@code (unheld)} was never delivered, {@code
     * (compared)} is of an agency that has its tokens.
     */
    static Request in(String name) {
        if (name.equals("SENT(compared)")) {
            return sent().deliverTokens(at(NOON)).after();
        }
        Request request = in(RequestState.valueOf(name.replace("(unheld)", "")));
        if (!name.endsWith("(unheld)")) {
            return request;
        }
        return request.with(
                new Progress(sent().receipts(), Matters.NONE, request.progress().sequence()));
    }

    static Request.Live live(RequestState state) {
        Receipts delivered = Receipts.accepted(RAISED).delivered(NOON);
        return switch (state) {
            case SENT -> sent();
            case DELIVERED -> new Request.Delivered(particulars(), progress(delivered, 1));
            case OPENED ->
                    new Request.Opened(
                            particulars(), progress(delivered.opened(NOON, OFFICER.subject()), 2));
            case ACKNOWLEDGED ->
                    new Request.Acknowledged(
                            particulars(), progress(delivered.acknowledged(NOON, null), 2));
            case CLARIFICATION_SOUGHT ->
                    new Request.ClarificationSought(
                            particulars(), progress(delivered, 2), List.of(OWN_QUESTION), null);
            case CLARIFIED -> new Request.Clarified(particulars(), progress(delivered, 2));
            case HIT -> new Request.Hit(particulars(), answered(delivered));
            case NO_HIT -> new Request.NoHit(particulars(), answered(delivered));
            case REFUSED ->
                    new Request.Refused(
                            particulars(), answered(delivered), RefusalCode.NO_CAPACITY);
            case CONTENT_PROVIDED ->
                    new Request.ContentProvided(
                            particulars(), withContent(delivered), List.of(CONTENT));
            case CONTENT_PARTIAL ->
                    new Request.ContentPartial(
                            particulars(), withContent(delivered), List.of(CONTENT));
            case CONTENT_REFUSED ->
                    new Request.ContentRefused(
                            particulars(), withContent(delivered), RefusalCode.NATIONAL_SECURITY);
            case WITHDRAWN -> new Request.Withdrawn(particulars(), progress(delivered, 2));
            case RECALLED -> new Request.Recalled(particulars(), progress(delivered, 1));
            case LAPSED -> new Request.Lapsed(particulars(), progress(delivered, 1));
            case UNDELIVERABLE ->
                    new Request.Undeliverable(
                            particulars(), progress(Receipts.accepted(RAISED), 1));
            case CLOSED -> throw new IllegalArgumentException("What was it before?");
        };
    }

    /**
     * The request with a question of the co-ordinator, a wish for more time and a recall that are
     * all open, as far as its state and whether it is held leave them open.
     */
    static Request withOpenMatters(Request request) {
        if (!request.held()) {
            return request;
        }
        boolean ended = request.live() instanceof Request.Ended;
        return request.with(
                request.progress()
                        .with(
                                new Matters(
                                        ended ? List.of() : List.of(QUESTION),
                                        ended ? null : EXTENSION,
                                        List.of(RECALL),
                                        List.of(),
                                        null,
                                        false)));
    }

    static Progress progress(Receipts receipts, long sequence) {
        return new Progress(receipts, Matters.NONE, sequence);
    }

    private static Progress answered(Receipts delivered) {
        return progress(delivered.answered(NOON), 2);
    }

    private static Progress withContent(Receipts delivered) {
        return progress(delivered.answered(NOON).content(NOON), 3);
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
