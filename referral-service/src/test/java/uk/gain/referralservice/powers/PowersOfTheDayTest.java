package uk.gain.referralservice.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.powers.model.Disclosure;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.referralservice.powers.model.Onward;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.Power.Bar;
import uk.gain.referralservice.powers.model.PowersOfTheDay;
import uk.gain.referralservice.powers.model.Sought.Looked;
import uk.gain.referralservice.powers.model.Sought.NotPermitted;
import uk.gain.referralservice.powers.model.Sought.Permitted;

class PowersOfTheDayTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final Disclosure TAX =
            new Disclosure("HMRC", "POLICE", LawfulPurpose.CRIME, Set.of(InformationCategory.TAX));

    /** Midnight is London's: in summer an hour before that of UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59:59Z, false",
        "2026-03-01T00:00:00Z, true",
        "2026-10-31T23:59:59Z, true",
        "2026-11-01T00:00:00Z, false"
    })
    void aPowerPermitsFromItsFirstDayToItsLast(Instant moment, boolean permitted) {
        PowersOfTheDay powers = PowersOfTheDay.at(moment, List.of(power(1, FIRST, LAST)));
        assertThat(powers.seek(List.of("P"), TAX) instanceof Permitted).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30T22:59:59Z, 1", "2026-06-30T23:00:00Z, 2"})
    void aHigherVersionCountsFromItsFirstDayOn(Instant moment, int version) {
        PowersOfTheDay powers =
                PowersOfTheDay.at(
                        moment,
                        List.of(power(2, LocalDate.of(2026, 7, 1), null), power(1, FIRST, null)));
        assertThat(powers.byId().get("P")).extracting(Power::version).isEqualTo(version);
    }

    @Test
    void aVersionThatEndsAPowerIsNotFollowedByTheOneItReplaced() {
        PowersOfTheDay powers =
                PowersOfTheDay.at(NOW, List.of(power(1, FIRST, null), power(2, FIRST, LAST)));
        assertThat(powers.seek(List.of("P"), TAX))
                .isEqualTo(new NotPermitted(List.of(new Looked("P", Bar.NOT_IN_FORCE))));
    }

    @Test
    void theFirstThatPermitsCounts() {
        Power other =
                power(
                        "OTHER",
                        Set.of("HMRC"),
                        Set.of("POLICE"),
                        false,
                        Set.of(InformationCategory.VEHICLES));
        Power any = power("ANY-OF-IT", Set.of(Power.ANY), Set.of("POLICE"), false, Set.of());
        Power too = power("TOO", Set.of("HMRC"), Set.of(Power.ANY), false, Set.of());
        assertThat(
                        PowersOfTheDay.at(NOW, List.of(too, any, other))
                                .seek(List.of("OTHER", "ANY-OF-IT", "TOO"), TAX))
                .isEqualTo(new Permitted(any));
    }

    @Test
    void whatDoesNotPermitItIsNamedWithTheReason() {
        Power direction = power("DIRECTION", Set.of("POLICE"), Set.of("HMRC"), false, Set.of());
        Power category =
                power(
                        "CATEGORY",
                        Set.of("HMRC"),
                        Set.of("POLICE"),
                        false,
                        Set.of(InformationCategory.VEHICLES));
        Power purpose = power("PURPOSE", Set.of("HMRC"), Set.of("POLICE"), false, Set.of());
        Disclosure safeguarding =
                new Disclosure("HMRC", "POLICE", LawfulPurpose.SAFEGUARDING, TAX.categories());
        PowersOfTheDay powers = PowersOfTheDay.at(NOW, List.of(direction, category, purpose));
        assertThat(powers.seek(List.of("DIRECTION", "CATEGORY", "NOWHERE"), TAX))
                .isEqualTo(
                        new NotPermitted(
                                List.of(
                                        new Looked("DIRECTION", Bar.OTHER_DIRECTION),
                                        new Looked("CATEGORY", Bar.OTHER_CATEGORY),
                                        new Looked("NOWHERE", Bar.UNKNOWN))));
        assertThat(powers.seek(List.of("PURPOSE"), safeguarding))
                .isEqualTo(new NotPermitted(List.of(new Looked("PURPOSE", Bar.OTHER_PURPOSE))));
        assertThat(powers.seek(List.of(), TAX)).isEqualTo(new NotPermitted(List.of()));
    }

    @Test
    void onePowerHasToPermitEverythingThatIsDisclosed() {
        Power some =
                power(
                        "P",
                        Set.of("HMRC"),
                        Set.of("POLICE"),
                        false,
                        Set.of(InformationCategory.TAX));
        Disclosure more =
                new Disclosure(
                        "HMRC",
                        "POLICE",
                        LawfulPurpose.CRIME,
                        Set.of(InformationCategory.TAX, InformationCategory.COMPANIES));
        assertThat(some.bars(TAX, FIRST)).isEmpty();
        assertThat(some.bars(more, FIRST)).contains(Bar.OTHER_CATEGORY);
    }

    @Test
    void bothWaysIsFromOneSideToTheOtherAndNotWithinASide() {
        Power power = power("P", Set.of(Power.ANY), Set.of("NCA"), true, Set.of());
        assertThat(power.bars(direction("HMRC", "NCA"), FIRST)).isEmpty();
        assertThat(power.bars(direction("NCA", "POLICE"), FIRST)).isEmpty();
        assertThat(power.bars(direction("HMRC", "POLICE"), FIRST)).contains(Bar.OTHER_DIRECTION);
    }

    @Test
    void aRuleThatPermitsNothingIsNoRule() {
        assertThatThrownBy(() -> power("P", Set.of(), Set.of("POLICE"), false, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> power(0, FIRST, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> power(1, FIRST, FIRST.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Onward.of("CONSENT_OF", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Disclosure direction(String from, String to) {
        return new Disclosure(from, to, LawfulPurpose.CRIME, TAX.categories());
    }

    private static Power power(int version, LocalDate from, @Nullable LocalDate to) {
        return new Power(
                "P",
                version,
                "An Act",
                "s.1",
                Set.of("HMRC"),
                Set.of("POLICE"),
                false,
                Set.of(LawfulPurpose.CRIME),
                Set.of(),
                new Onward.PurposeBound(),
                from,
                to,
                "",
                true);
    }

    private static Power power(
            String id,
            Set<String> from,
            Set<String> to,
            boolean bothWays,
            Set<InformationCategory> categories) {
        return new Power(
                id,
                1,
                "An Act",
                "s.1",
                from,
                to,
                bothWays,
                Set.of(LawfulPurpose.CRIME),
                categories,
                new Onward.PurposeBound(),
                FIRST,
                null,
                "",
                true);
    }
}
