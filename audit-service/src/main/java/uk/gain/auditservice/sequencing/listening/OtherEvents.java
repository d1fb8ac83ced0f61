package uk.gain.auditservice.sequencing.listening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.entry.Act;
import uk.gain.auditservice.entry.Challenged;
import uk.gain.auditservice.entry.Happening;
import uk.gain.auditservice.entry.Matter;
import uk.gain.auditservice.entry.Operation;
import uk.gain.auditservice.entry.Outcome;
import uk.gain.auditservice.sequencing.model.Told;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AgencyListed;
import uk.gain.contract.Challenge;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.DocumentPart;
import uk.gain.contract.StatedReason;

/** What accesses, the directory, the handing over of keys and parts of documents tell. */
final class OtherEvents {

    private OtherEvents() {}

    static Told of(AccessEvent access) {
        return Told.of(
                new Happening(
                        "AccessEvent",
                        access.getEventId(),
                        access.getOccurredAt(),
                        Actors.who(access.getActor()),
                        new Act(
                                Operation.valueOf(access.getOperation().name()),
                                Outcome.valueOf(access.getOutcome().name()),
                                access.getJustification().name(),
                                access.getSource(),
                                access.getReason(),
                                access.getRecipients(),
                                challenged(access.getChallenge())),
                        new Matter(
                                access.getObjectKind(),
                                access.getObjectId(),
                                access.getObjectVersion(),
                                access.getReferralId(),
                                null,
                                access.getFields())));
    }

    private static @Nullable Challenged challenged(@Nullable Challenge challenge) {
        if (challenge == null) {
            return null;
        }
        StatedReason reason = challenge.getReason();
        return new Challenged(
                challenge.getChallengeId(),
                reason == null ? null : reason.name(),
                challenge.getWordsSha256());
    }

    static Told of(AgencyListed agency) {
        return Told.of(
                new Happening(
                        "AgencyListed",
                        agency.getEventId(),
                        agency.getOccurredAt(),
                        Actors.who(agency.getActor()),
                        Act.of(Operation.CONFIGURATION),
                        new Matter(
                                "agency",
                                agency.getAgency(),
                                String.valueOf(agency.getVersion()),
                                null,
                                null,
                                new EventBody(agency).fields())));
    }

    /** That keys were handed over; never the keys, wrapped or not. */
    static Told of(ContentKeys keys) {
        return Told.of(
                new Happening(
                        "ContentKeys",
                        keys.getEventId(),
                        keys.getOccurredAt(),
                        null,
                        Act.of(Operation.CONFIGURATION),
                        new Matter(
                                "content-keys",
                                keys.getReferralId().toString(),
                                null,
                                keys.getReferralId(),
                                null,
                                List.of())));
    }

    /** That a part went to the asking region; its bytes are bound by the record's digest. */
    static Told of(DocumentPart part) {
        return Told.of(
                new Happening(
                        "DocumentPart",
                        part.getEventId(),
                        part.getOccurredAt(),
                        Actors.who(part.getActor()),
                        Act.of(Operation.DISCLOSURE),
                        new Matter(
                                "document",
                                part.getDocumentId().toString(),
                                part.getNumber() + " of " + part.getCount(),
                                part.getReferralId(),
                                null,
                                List.of())));
    }
}
