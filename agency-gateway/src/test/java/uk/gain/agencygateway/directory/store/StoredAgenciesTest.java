package uk.gain.agencygateway.directory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gain.agencygateway.FreshDatabase;
import uk.gain.agencygateway.directory.model.Agency;
import uk.gain.agencygateway.directory.model.Agency.Member;
import uk.gain.agencygateway.directory.model.Agency.MemberRole;
import uk.gain.agencygateway.directory.model.Agency.Membership;

class StoredAgenciesTest {

    private final StoredAgencies agencies = new StoredAgencies(new FreshDatabase().jdbc());

    @Test
    void aMemberActsForTheAgencyThatNamesIt() {
        agencies.keep(
                List.of(hmrc(1, true, "officer.hmrc"), agency("DWP", 1, true, "officer.dwp")));
        assertThat(agencies.membership("officer.hmrc"))
                .contains(new Membership("HMRC", MemberRole.OFFICER));
        assertThat(agencies.membership("officer.dwp"))
                .contains(new Membership("DWP", MemberRole.OFFICER));
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

    private static Agency hmrc(long version, boolean enabled, String... officers) {
        return agency("HMRC", version, enabled, officers);
    }

    private static Agency agency(String code, long version, boolean enabled, String... officers) {
        return new Agency(
                code,
                code,
                version,
                enabled,
                List.of(officers).stream()
                        .map(officer -> new Member(officer, MemberRole.OFFICER))
                        .toList());
    }
}
