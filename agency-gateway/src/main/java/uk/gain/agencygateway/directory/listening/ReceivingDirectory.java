package uk.gain.agencygateway.directory.listening;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gain.agencygateway.directory.application.KeepingDirectory;
import uk.gain.agencygateway.directory.model.Agency;
import uk.gain.agencygateway.directory.model.Agency.MemberRole;
import uk.gain.agencygateway.directory.model.AgencySettings;
import uk.gain.agencygateway.directory.model.ThreatArea;
import uk.gain.contract.ActorRole;
import uk.gain.contract.AgencyListed;
import uk.gain.contract.Member;
import uk.gain.platform.inbox.Latest;

/** Keeps what was published and forgets what was erased, in the order in which it came. */
final class ReceivingDirectory {

    private final KeepingDirectory keeping;

    ReceivingDirectory(KeepingDirectory keeping) {
        this.keeping = keeping;
    }

    void receive(List<Latest<AgencyListed>> latest) {
        for (Latest<AgencyListed> one : latest) {
            switch (one) {
                case Latest.Published<AgencyListed>(_, AgencyListed listed) ->
                        keeping.keep(List.of(agency(listed)));
                case Latest.Erased<AgencyListed>(_, String code) -> keeping.forget(List.of(code));
            }
        }
    }

    private static Agency agency(AgencyListed listed) {
        return new Agency(
                listed.getAgency(),
                listed.getName(),
                listed.getVersion(),
                listed.getOccurredAt(),
                listed.getEnabled(),
                settings(listed),
                listed.getMembers().stream().flatMap(ReceivingDirectory::member).toList());
    }

    /** An area that is newer than this service counts as not named. */
    private static AgencySettings settings(AgencyListed listed) {
        Set<String> known =
                Arrays.stream(ThreatArea.values()).map(Enum::name).collect(Collectors.toSet());
        return new AgencySettings(
                listed.getCapacity(),
                listed.getHolidays(),
                listed.getAreasOfInterest().stream()
                        .map(Enum::name)
                        .filter(known::contains)
                        .map(ThreatArea::valueOf)
                        .collect(Collectors.toSet()),
                listed.getContact());
    }

    /** Whoever is neither officer nor system acts for no agency here. */
    private static Stream<Agency.Member> member(Member member) {
        if (member.getRole() == ActorRole.AGENCY_OFFICER) {
            return Stream.of(new Agency.Member(member.getSubject(), MemberRole.OFFICER, Set.of()));
        }
        if (member.getRole() == ActorRole.AGENCY_SYSTEM) {
            return Stream.of(
                    new Agency.Member(
                            member.getSubject(),
                            MemberRole.SYSTEM,
                            Set.copyOf(member.getCertificateThumbprints())));
        }
        return Stream.empty();
    }
}
