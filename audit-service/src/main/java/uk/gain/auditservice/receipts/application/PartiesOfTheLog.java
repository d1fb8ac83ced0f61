package uk.gain.auditservice.receipts.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.finding.model.EntryIndex;
import uk.gain.auditservice.finding.model.ReadEntry;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.contract.ActorRole;
import uk.gain.platform.security.Memberships;

/**
 * Whom the services let act: role and organisation of the newest act of a subject that was allowed.
 * The service that let them act had it from the directory. This service has no directory of its
 * own, and nothing of others is shown to anybody on the strength of this: see {@link
 * HandingOutReceipts}.
 */
@Component
class PartiesOfTheLog implements Memberships {

    private static final Set<ActorRole> PARTIES =
            EnumSet.of(
                    ActorRole.COORDINATOR,
                    ActorRole.REQUESTER,
                    ActorRole.AGENCY_OFFICER,
                    ActorRole.AGENCY_SYSTEM);

    private final EntryIndex index;

    PartiesOfTheLog(EntryIndex index) {
        this.index = index;
    }

    @Override
    public Optional<Membership> of(String subject) {
        return index.newest(Search.allowedActsOf(subject), Long.MAX_VALUE, 1).stream()
                .map(ReadEntry::of)
                .flatMap(entry -> Stream.ofNullable(entry.by()))
                .findFirst()
                .flatMap(PartiesOfTheLog::membership);
    }

    private static Optional<Membership> membership(ReadEntry.Person person) {
        return Arrays.stream(ActorRole.values())
                .filter(PARTIES::contains)
                .filter(role -> role.name().equals(person.role()))
                .findFirst()
                .map(role -> new Membership(role, person.organisation()));
    }
}
