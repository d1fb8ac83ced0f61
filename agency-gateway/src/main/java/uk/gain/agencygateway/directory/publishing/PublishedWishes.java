package uk.gain.agencygateway.directory.publishing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.directory.model.Announcements;
import uk.gain.agencygateway.directory.model.Asker;
import uk.gain.agencygateway.directory.model.Wish;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.AgencySettings;
import uk.gain.contract.AgencySettingsChanged;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.ThreatArea;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.outbox.OutboxMessage;

/** Wishes go to the topic referral-responses; each is a change on record. */
@Component
class PublishedWishes implements Announcements {

    private static final List<String> FIELDS =
            List.of("capacity", "holidays", "areasOfInterest", "contact");

    private final Outbox outbox;
    private final AccessEvents accesses;

    PublishedWishes(Outbox outbox, AccessEvents accesses) {
        this.outbox = outbox;
        this.accesses = accesses;
    }

    @Override
    public void announce(Wish wish) {
        Caller caller = caller(wish.by());
        accesses.record(
                caller,
                Access.allowed(
                                Operation.CONFIGURATION,
                                "agency-settings",
                                Justification.CASEWORK,
                                "PUT /api/agency/settings")
                        .of(wish.by().agency())
                        .at(wish.eventId().toString())
                        .showing(FIELDS));
        UUID aggregate = aggregateOf(wish.by().agency());
        outbox.append(
                List.of(
                        new OutboxMessage(
                                Topics.REFERRAL_RESPONSES,
                                aggregate.toString(),
                                wish.eventId(),
                                "agency-settings-changed",
                                wish.askedAt(),
                                record(wish, aggregate, caller))));
    }

    private static ReferralResponse record(Wish wish, UUID aggregate, Caller caller) {
        return ReferralResponse.newBuilder()
                .setEventId(wish.eventId())
                .setAggregateId(aggregate)
                .setReferralId(null)
                .setAgency(wish.by().agency())
                .setSequence(wish.sequence())
                .setOccurredAt(wish.askedAt())
                .setActor(caller.actor())
                .setBody(
                        AgencySettingsChanged.newBuilder()
                                .setAgency(wish.by().agency())
                                .setSettings(settings(wish))
                                .build())
                .build();
    }

    private static AgencySettings settings(Wish wish) {
        return AgencySettings.newBuilder()
                .setCapacity(wish.settings().capacity())
                .setHolidays(wish.settings().holidays())
                .setAreasOfInterest(
                        wish.settings().areasOfInterest().stream()
                                .sorted()
                                .map(area -> ThreatArea.valueOf(area.name()))
                                .toList())
                .setContact(wish.settings().contact())
                .build();
    }

    /** The same for every wish of an agency, and of no request. */
    static UUID aggregateOf(String agency) {
        return UUID.nameUUIDFromBytes(
                ("agency-settings " + agency).getBytes(StandardCharsets.UTF_8));
    }

    private static Caller caller(Asker asker) {
        return switch (asker.role()) {
            case OFFICER ->
                    new Caller(
                            ActorKind.PERSON,
                            ActorRole.AGENCY_OFFICER,
                            asker.subject(),
                            asker.agency());
            case SYSTEM ->
                    new Caller(
                            ActorKind.SYSTEM,
                            ActorRole.AGENCY_SYSTEM,
                            asker.subject(),
                            asker.agency());
        };
    }
}
