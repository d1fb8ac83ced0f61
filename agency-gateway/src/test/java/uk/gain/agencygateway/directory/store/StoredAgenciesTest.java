package uk.gain.agencygateway.directory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gain.agencygateway.FreshDatabase;
import uk.gain.agencygateway.directory.model.Agency;
import uk.gain.agencygateway.directory.model.Agency.Member;
import uk.gain.agencygateway.directory.model.Agency.MemberRole;
import uk.gain.agencygateway.directory.model.Agency.Membership;
import uk.gain.agencygateway.directory.model.AgencySettings;

class StoredAgenciesTest {

    private static final Instant EARLIER = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-02T09:00:00Z");

    private final StoredAgencies agencies = new StoredAgencies(new FreshDatabase().jdbc());

    @Test
    void aMemberActsForTheAgencyThatNamesIt() {
        agencies.keep(
                List.of(hmrc(1, true, "officer.hmrc"), agency("DWP", 1, true, "officer.dwp")));
        assertThat(agencies.membership("officer.hmrc"))
                .contains(new Membership("HMRC", MemberRole.OFFICER, Set.of()));
        assertThat(agencies.membership("officer.dwp"))
                .contains(new Membership("DWP", MemberRole.OFFICER, Set.of()));
        assertThat(agencies.membership("stranger")).isEmpty();
    }

    @Test
    void membersOfADisabledAgencyAreNobodyAtOnce() {
        agencies.keep(List.of(hmrc(1, true, "officer.hmrc")));
        agencies.keep(List.of(hmrc(2, false, "officer.hmrc")));
        assertThat(agencies.membership("officer.hmrc")).isEmpty();
        agencies.keep(List.of(hmrc(3, true, "officer.hmrc")));
        assertThat(agencies.membership("officer.hmrc")).isPresent();
    }

    @Test
    void aMemberNoLongerListedIsNobody() {
        agencies.keep(List.of(hmrc(1, true, "leaver", "stayer")));
        agencies.keep(List.of(hmrc(2, true, "stayer")));
        assertThat(agencies.membership("leaver")).isEmpty();
        assertThat(agencies.membership("stayer")).isPresent();
    }

    @Test
    void anOlderVersionChangesNothing() {
        agencies.keep(List.of(hmrc(2, false, "officer.hmrc")));
        agencies.keep(List.of(hmrc(1, true, "officer.hmrc")));
        assertThat(agencies.membership("officer.hmrc")).isEmpty();
    }

    @Test
    void theSameVersionAgainChangesNothing() {
        agencies.keep(List.of(hmrc(1, true, "officer.hmrc")));
        agencies.keep(List.of(hmrc(1, true, "officer.hmrc"), hmrc(1, true, "officer.hmrc")));
        assertThat(agencies.membership("officer.hmrc")).isPresent();
    }

    @Test
    void aForgottenAgencyHasNoMembers() {
        agencies.keep(List.of(hmrc(1, true, "officer.hmrc")));
        agencies.forget(List.of("HMRC"));
        assertThat(agencies.membership("officer.hmrc")).isEmpty();
    }

    @Test
    void aMemberWhoMovedIsFoundInWhicheverOrderTheAgenciesAreHeard() {
        Agency before = agency("HMRC", 1, true, "mover");
        Agency after = listed("HMRC", 2, LATER);
        Agency joined = listed("DWP", 2, LATER.plusSeconds(1), "mover");
        for (List<Agency> order :
                List.of(
                        List.of(before, after, joined),
                        List.of(before, joined, after),
                        List.of(joined, before, after))) {
            agencies.forget(List.of("HMRC", "DWP"));
            order.forEach(agency -> agencies.keep(List.of(agency)));
            assertThat(agencies.membership("mover"))
                    .as("%s", order)
                    .contains(new Membership("DWP", MemberRole.OFFICER, Set.of()));
        }
    }

    @Test
    void aMemberWhoJoinedIsTheNewAgencysBeforeTheOldOneIsHeard() {
        agencies.keep(List.of(listed("DWP", 2, LATER, "mover")));
        agencies.keep(List.of(agency("HMRC", 1, true, "mover")));
        assertThat(agencies.membership("mover"))
                .contains(new Membership("DWP", MemberRole.OFFICER, Set.of()));
    }

    private static Agency listed(String code, long version, Instant at, String... officers) {
        Agency agency = agency(code, version, true, officers);
        return new Agency(code, code, version, at, true, AgencySettings.NONE, agency.members());
    }

    private static Agency hmrc(long version, boolean enabled, String... officers) {
        return agency("HMRC", version, enabled, officers);
    }

    private static Agency agency(String code, long version, boolean enabled, String... officers) {
        return new Agency(
                code,
                code,
                version,
                EARLIER,
                enabled,
                AgencySettings.NONE,
                List.of(officers).stream()
                        .map(officer -> new Member(officer, MemberRole.OFFICER, Set.of()))
                        .toList());
    }
}
