package uk.gain.referralservice.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gain.referralservice.directory.model.Agency.Member;
import uk.gain.referralservice.directory.model.ProposedAgency.ProposedMember;

class AgencyRulesTest {

    private static final AgencyCode CODE = new AgencyCode("BRISTOL-TS");
    private static final String THUMBPRINT = "a".repeat(43);
    private static final ProposedMember OFFICER =
            new ProposedMember("officer.bristol", Member.Role.AGENCY_OFFICER, null);

    private static final ProposedAgency EMPTY =
            new ProposedAgency(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null);

    private static final Set<String> KNOWN = Set.of("CDA1998-S115", "CCA2013-S7");

    @Test
    void everyPowerNamedIsOneThatThereIsARuleFor() {
        assertThat(rules(naming("CDA1998-S115", "CCA2013-S7"), Map.of())).isEmpty();
        assertThat(rules(naming("CDA1998-S115", "CCA2013-S8"), Map.of()))
                .containsExactly("powers[1] power-known");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(fields(EMPTY))
                .containsExactly(
                        "name",
                        "legalClass",
                        "categories",
                        "calendar",
                        "responseHours.urgent",
                        "responseHours.priority",
                        "responseHours.routine",
                        "channel");
    }

    @Test
    void whatIsCompleteIsListedAsItIs() {
        Agency agency = accepted(complete(), null);
        assertThat(agency.enabled()).isTrue();
        assertThat(agency.example()).isFalse();
        assertThat(agency.holidays())
                .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 12, 24));
        assertThat(accepted(ProposedAgency.of(agency), agency)).isEqualTo(agency);
    }

    @Test
    void membersThatAreNotGivenStayAsTheyAre() {
        Agency before = accepted(complete(), null);
        ProposedAgency silent =
                new ProposedAgency(
                        "Bristol Trading Standards",
                        "LOCAL_AUTHORITY",
                        Set.of(InformationCategory.TRADING_STANDARDS),
                        null,
                        Agency.WorkingCalendar.ENGLAND_AND_WALES,
                        8,
                        72,
                        168,
                        null,
                        null,
                        null,
                        Agency.PreferredChannel.WEB_INBOX,
                        null,
                        null,
                        null);
        assertThat(accepted(silent, before).members()).isEqualTo(before.members());
        assertThat(accepted(complete().with(List.of()), before).members()).isEmpty();
    }

    @Test
    void aCapacityIsZeroOrMore() {
        assertThat(fields(settled(new AgencySettings(-1, List.of(), Set.of(), null))))
                .containsExactly("capacity");
        assertThat(fields(settled(new AgencySettings(0, List.of(), Set.of(), null)))).isEmpty();
        assertThat(fields(settled(new AgencySettings(null, List.of(), Set.of(), null)))).isEmpty();
    }

    @Test
    void holidaysLieInThisCenturyAndAreAtMostAYear() {
        assertThat(
                        fields(
                                settled(
                                        holidays(
                                                List.of(
                                                        LocalDate.of(1999, 12, 31),
                                                        LocalDate.of(2000, 1, 1),
                                                        LocalDate.of(2099, 12, 31),
                                                        LocalDate.of(2100, 1, 1))))))
                .containsExactly("holidays[0]", "holidays[3]");
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(fields(settled(holidays(days(first, 366))))).isEmpty();
        assertThat(fields(settled(holidays(days(first, 367))))).containsExactly("holidays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gain@hmrc.example", "+44 (0)20 7946 0000", "0800 555 111"})
    void aContactIsAMailboxOrANumber(String contact) {
        assertThat(fields(settled(new AgencySettings(null, List.of(), Set.of(), contact))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Example Person", "Person <a@b.example>", "12", "a b@c.example"})
    void aContactIsNoPerson(String contact) {
        assertThat(fields(settled(new AgencySettings(null, List.of(), Set.of(), contact))))
                .containsExactly("contact");
    }

    @Test
    void nobodyActsForTwoAgencies() {
        ProposedAgency proposed = complete().with(List.of(OFFICER));
        assertThat(rules(proposed, Map.of("officer.bristol", new AgencyCode("HMRC"))))
                .containsExactly("members[0].subject acts-for-one-agency");
        assertThat(rules(proposed, Map.of("officer.bristol", CODE))).isEmpty();
    }

    @Test
    void aMemberIsNamedOnceWithARole() {
        assertThat(
                        rules(
                                complete()
                                        .with(
                                                List.of(
                                                        OFFICER,
                                                        OFFICER,
                                                        new ProposedMember("", null, null))),
                                Map.of()))
                .containsExactly(
                        "members[1].subject member-once",
                        "members[2].subject subject-given",
                        "members[2].role role-given");
    }

    @Test
    void onlySystemsHaveCertificatesAndAtMostTwo() {
        assertThat(rules(complete().with(List.of(system(2))), Map.of())).isEmpty();
        assertThat(rules(complete().with(List.of(system(3))), Map.of()))
                .containsExactly("members[0].certificateThumbprints thumbprints-at-most");
        assertThat(
                        rules(
                                complete()
                                        .with(
                                                List.of(
                                                        new ProposedMember(
                                                                "officer.bristol",
                                                                Member.Role.AGENCY_OFFICER,
                                                                List.of("not-a-thumbprint")))),
                                Map.of()))
                .containsExactly(
                        "members[0].certificateThumbprints certificates-are-systems",
                        "members[0].certificateThumbprints[0] thumbprint-is-sha-256");
    }

    @Test
    void hoursAreFromOneToAYear() {
        assertThat(fields(hours(1, 8_760, 72))).isEmpty();
        assertThat(fields(hours(0, 8_761, 72)))
                .containsExactly("responseHours.urgent", "responseHours.priority");
    }

    @Test
    void aVersionSaysWhatItChanged() {
        Listed first =
                Listed.first(
                        new UUID(0, 1),
                        Instant.EPOCH,
                        Party.THE_EXCHANGE,
                        accepted(complete(), null));
        Agency next =
                accepted(
                        ProposedAgency.of(first.agency())
                                .with(new AgencySettings(7, List.of(), Set.of(), null)),
                        first.agency());
        assertThat(first.next(new UUID(0, 2), Instant.EPOCH, Party.THE_EXCHANGE, next).changed())
                .containsExactly("capacity", "holidays", "contact");
    }

    private static ProposedMember system(int thumbprints) {
        return new ProposedMember(
                "bristol-system",
                Member.Role.AGENCY_SYSTEM,
                Collections.nCopies(thumbprints, THUMBPRINT));
    }

    private static ProposedAgency naming(String... powers) {
        ProposedAgency complete = complete();
        return new ProposedAgency(
                complete.name(),
                complete.legalClass(),
                complete.categories(),
                List.of(powers),
                complete.calendar(),
                complete.urgentHours(),
                complete.priorityHours(),
                complete.routineHours(),
                complete.capacity(),
                complete.holidays(),
                complete.areasOfInterest(),
                complete.channel(),
                complete.contact(),
                complete.members(),
                complete.enabled());
    }

    private static ProposedAgency complete() {
        return new ProposedAgency(
                "Bristol Trading Standards",
                "LOCAL_AUTHORITY",
                Set.of(InformationCategory.TRADING_STANDARDS),
                List.of("CDA1998-S115"),
                Agency.WorkingCalendar.ENGLAND_AND_WALES,
                8,
                72,
                168,
                40,
                List.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 1, 2)),
                Set.of(),
                Agency.PreferredChannel.WEB_INBOX,
                "gain@tradingstandards.example",
                List.of(OFFICER),
                null);
    }

    private static ProposedAgency hours(int urgent, int priority, int routine) {
        ProposedAgency complete = complete();
        return new ProposedAgency(
                complete.name(),
                complete.legalClass(),
                complete.categories(),
                complete.powers(),
                complete.calendar(),
                urgent,
                priority,
                routine,
                complete.capacity(),
                complete.holidays(),
                complete.areasOfInterest(),
                complete.channel(),
                complete.contact(),
                complete.members(),
                complete.enabled());
    }

    private static ProposedAgency settled(AgencySettings settings) {
        return complete().with(settings);
    }

    private static AgencySettings holidays(List<LocalDate> days) {
        return new AgencySettings(null, days, Set.of(), null);
    }

    private static List<LocalDate> days(LocalDate first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusDays).toList();
    }

    private static Agency accepted(ProposedAgency proposed, @Nullable Agency before) {
        return switch (AgencyRules.check(CODE, proposed, before, KNOWN, Map.of())) {
            case Checked.Acceptable(Agency agency) -> agency;
            case Checked.NotAcceptable(List<BrokenRule> rules) ->
                    throw new AssertionError(rules.toString());
        };
    }

    private static List<String> fields(ProposedAgency proposed) {
        return rules(proposed, Map.of()).stream().map(rule -> rule.split(" ", 2)[0]).toList();
    }

    private static List<String> rules(ProposedAgency proposed, Map<String, AgencyCode> actsFor) {
        return switch (AgencyRules.check(CODE, proposed, null, KNOWN, actsFor)) {
            case Checked.Acceptable _ -> List.of();
            case Checked.NotAcceptable(List<BrokenRule> rules) ->
                    rules.stream().map(rule -> rule.field() + " " + rule.rule()).toList();
        };
    }
}
