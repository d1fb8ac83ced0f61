package uk.gain.referralservice.powers.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.powers.model.Disclosure;
import uk.gain.referralservice.powers.model.LawfulPurpose;
import uk.gain.referralservice.powers.model.Onward;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.PowersOfTheDay;
import uk.gain.referralservice.powers.model.Sought.Permitted;

class ExampleRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DIRECTORY =
            Path.of(System.getProperty("gain.root"), "deploy/local/directory");
    private static final List<Power> POWERS =
            JSON.readValue(DIRECTORY.resolve("powers.json"), PowersFile.class).toModel();

    static Stream<String> agencies() {
        return entries().map(agency -> agency.path("code").asString());
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void everyAgencyOfTheExampleCanLawfullyBeAskedForAllItHolds(String code) {
        JsonNode agency =
                entries()
                        .filter(each -> each.path("code").asString().equals(code))
                        .findFirst()
                        .orElseThrow();
        Set<InformationCategory> held =
                texts(agency.path("categories"))
                        .map(InformationCategory::valueOf)
                        .collect(Collectors.toSet());
        assertThat(
                        PowersOfTheDay.at(Instant.parse("2026-11-22T10:00:00Z"), POWERS)
                                .seek(
                                        texts(agency.path("powers")).toList(),
                                        new Disclosure(
                                                agency.path("legalClass").asString(),
                                                Disclosure.POLICE,
                                                LawfulPurpose.CRIME,
                                                held)))
                .isInstanceOf(Permitted.class);
    }

    @Test
    void theDirectoryNamesNoPowerThatIsNotThere() {
        assertThat(entries().flatMap(agency -> texts(agency.path("powers"))).distinct())
                .isSubsetOf(POWERS.stream().map(Power::id).toList());
    }

    @Test
    void everyRuleIsMarkedAsAnExampleAndSaysWhatIsOpen() {
        assertThat(POWERS).isNotEmpty().allMatch(Power::example);
        assertThat(POWERS).extracting(Power::note).doesNotContain("");
    }

    @Test
    void materialOfTheRevenueGoesOnOnlyWithItsConsent() {
        assertThat(POWERS)
                .filteredOn(power -> power.id().equals("ATCSA2001-S19"))
                .extracting(Power::onward)
                .containsExactly(new Onward.ConsentOf("HMRC"));
    }

    private static Stream<JsonNode> entries() {
        return JSON.readTree(DIRECTORY.resolve("agencies.json")).path("agencies").valueStream();
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }
}
