package uk.gain.contract.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gain.contract.RegistrySubject;

/** Guarantee: every version of the contract ever frozen reads what every other one wrote. */
class EvolutionTest {

    static Stream<RegistrySubject> subjects() {
        return RegistrySubject.all();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void theSchemaThatIsWrittenIsTheOneFrozenLast(RegistrySubject subject) {
        if (Boolean.getBoolean("gain.contract.freeze") && !isFrozen(subject)) {
            FrozenHistory.freeze(subject);
        }
        assertThat(isFrozen(subject)).as(howToFreeze(subject)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyVersionReadsEveryOther(RegistrySubject subject) {
        List<Schema> versions =
                Stream.concat(FrozenHistory.of(subject).stream(), Stream.of(subject.schema()))
                        .toList();
        for (int older = 0; older < versions.size(); older++) {
            for (int newer = older + 1; newer < versions.size(); newer++) {
                assertThat(Evolution.objections(versions.get(older), versions.get(newer)))
                        .as("%s: version %d, then %d", subject, older + 1, newer + 1)
                        .isEmpty();
            }
        }
    }

    private static String howToFreeze(RegistrySubject subject) {
        return """
               The schema of %s is not what was frozen last. If you did not mean to change the contract, undo it.
               If you did, and every other test of this module passes, freeze a new version on purpose:
                   mvn -pl schemas/contract -am test -Dgain.contract.freeze=true
               and commit the new files. A frozen file is never edited."""
                .formatted(subject);
    }

    private static boolean isFrozen(RegistrySubject subject) {
        List<Schema> versions = FrozenHistory.of(subject);
        return !versions.isEmpty()
                && FrozenHistory.text(versions.getLast())
                        .equals(FrozenHistory.text(subject.schema()));
    }
}
