package uk.gain.referralservice.directory.publishing;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.AgencyListed;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.Member;
import uk.gain.contract.PreferredChannel;
import uk.gain.contract.ResponseHours;
import uk.gain.contract.ThreatArea;
import uk.gain.contract.WorkingCalendar;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.outbox.OutboxMessage;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.Announcing;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;

/** Announces agencies on agency-directory, through the outbox. */
@Component
class AnnouncingAgencies implements Announcing {

    private final Outbox outbox;

    AnnouncingAgencies(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void listed(List<Listed> listed) {
        outbox.append(listed.stream().map(AnnouncingAgencies::message).toList());
    }

    private static OutboxMessage message(Listed listed) {
        return new OutboxMessage(
                Topics.AGENCY_DIRECTORY,
                listed.agency().code().value(),
                listed.eventId(),
                "agency-listed",
                listed.at(),
                event(listed));
    }

    static AgencyListed event(Listed listed) {
        Agency agency = listed.agency();
        return AgencyListed.newBuilder()
                .setEventId(listed.eventId())
                .setAgency(agency.code().value())
                .setVersion(listed.version())
                .setOccurredAt(listed.at())
                .setActor(actor(listed.by()))
                .setName(agency.name())
                .setLegalClass(agency.legalClass())
                .setCategories(symbols(agency.categories(), InformationCategory::valueOf))
                .setPowers(agency.powers())
                .setCalendar(WorkingCalendar.valueOf(agency.calendar().name()))
                .setResponseHours(
                        ResponseHours.newBuilder()
                                .setUrgent(agency.responseHours().urgent())
                                .setPriority(agency.responseHours().priority())
                                .setRoutine(agency.responseHours().routine())
                                .build())
                .setCapacity(agency.capacity())
                .setHolidays(agency.holidays())
                .setAreasOfInterest(symbols(agency.areasOfInterest(), ThreatArea::valueOf))
                .setChannel(PreferredChannel.valueOf(agency.channel().name()))
                .setContact(agency.contact())
                .setMembers(agency.members().stream().map(AnnouncingAgencies::member).toList())
                .setEnabled(agency.enabled())
                .setExample(agency.example())
                .build();
    }

    private static Member member(Agency.Member member) {
        return Member.newBuilder()
                .setSubject(member.subject())
                .setRole(ActorRole.valueOf(member.role().name()))
                .setCertificateThumbprints(member.certificateThumbprints())
                .build();
    }

    private static Actor actor(Party party) {
        return Actor.newBuilder()
                .setKind(ActorKind.valueOf(party.kind()))
                .setRole(ActorRole.valueOf(party.role()))
                .setSubject(party.subject())
                .setOrganisation(party.organisation())
                .setOnBehalfOf(party.onBehalfOf())
                .build();
    }

    /** In the order of their names, so that one agency is always announced in the same bytes. */
    private static <S> List<S> symbols(
            Collection<? extends Enum<?>> values, java.util.function.Function<String, S> symbol) {
        return values.stream().map(Enum::name).sorted().map(symbol).toList();
    }
}
