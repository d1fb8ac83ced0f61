package uk.gain.agencygateway.directory.listening;

import java.util.List;
import java.util.stream.Stream;
import uk.gain.agencygateway.directory.application.KeepingDirectory;
import uk.gain.agencygateway.directory.model.Agency;
import uk.gain.agencygateway.directory.model.Agency.MemberRole;
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
                listed.getMembers().stream().flatMap(ReceivingDirectory::member).toList());
    }

    /** Whoever is neither officer nor system acts for no agency here. */
    private static Stream<Agency.Member> member(Member member) {
        if (member.getRole() == ActorRole.AGENCY_OFFICER) {
            return Stream.of(new Agency.Member(member.getSubject(), MemberRole.OFFICER));
        }
        if (member.getRole() == ActorRole.AGENCY_SYSTEM) {
            return Stream.of(new Agency.Member(member.getSubject(), MemberRole.SYSTEM));
        }
        return Stream.empty();
    }
}
