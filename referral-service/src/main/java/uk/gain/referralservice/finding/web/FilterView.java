package uk.gain.referralservice.finding.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.RequestState;
import uk.gain.referralservice.lifecycle.model.Urgency;

@Schema(name = "Filter", description = "As the parameters of GET /api/referrals.")
record FilterView(
        @Size(max = 20) @Nullable List<RequestState> state,
        @Schema(example = "HMRC") @Size(max = 100) @Nullable String agency,
        @Nullable Boolean overdue,
        @Size(max = 100) @Nullable String unit,
        @Nullable ThreatArea threatArea,
        @Size(max = 100) @Nullable String operation,
        @Nullable Boolean own,
        @Nullable Urgency urgency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 40) @Nullable String reference) {

    static FilterView of(Filter filter) {
        return new FilterView(
                filter.states().stream().sorted().toList(),
                filter.agency(),
                filter.overdue(),
                filter.unit(),
                filter.threatArea(),
                filter.operation(),
                filter.own(),
                filter.urgency(),
                filter.from(),
                filter.to(),
                filter.reference());
    }

    Filter toModel() {
        return new Filter(
                state == null ? Set.of() : Set.copyOf(state),
                agency,
                Boolean.TRUE.equals(overdue),
                unit,
                threatArea,
                operation,
                Boolean.TRUE.equals(own),
                urgency,
                from,
                to,
                reference);
    }
}
