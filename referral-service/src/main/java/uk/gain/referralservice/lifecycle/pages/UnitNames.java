package uk.gain.referralservice.lifecycle.pages;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.model.Units.RequestingUnit;

/** What the forces and teams of a region are called. */
@Component
public class UnitNames {

    private final ConsultingDirectory directory;

    UnitNames(ConsultingDirectory directory) {
        this.directory = directory;
    }

    /** Those of one region; a unit that it no longer serves is called by its code. */
    public Names of(String rocu) {
        return new Names(
                directory.unitsServedBy(rocu).stream()
                        .collect(Collectors.toMap(RequestingUnit::code, RequestingUnit::name)));
    }

    /** The names by code. */
    public record Names(Map<String, String> byCode) {

        public Names {
            byCode = Map.copyOf(byCode);
        }

        public String name(String code) {
            return byCode.getOrDefault(code, code);
        }
    }
}
