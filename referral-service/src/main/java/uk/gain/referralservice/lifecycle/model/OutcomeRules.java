package uk.gain.referralservice.lifecycle.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an outcome must say, by its kind. */
final class OutcomeRules {

    private OutcomeRules() {}

    /** The requests are those of the referral. */
    static List<BrokenRule> of(List<Outcome> outcomes, Set<RequestId> requests) {
        List<BrokenRule> broken = new ArrayList<>();
        if (outcomes.isEmpty()) {
            broken.add(
                    new BrokenRule(
                            "outcomes",
                            "outcome-missing",
                            "State at least one outcome; NONE when nothing came of it."));
        }
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            String field = "outcomes[" + i + "]";
            if (outcome.request() != null && !requests.contains(outcome.request())) {
                broken.add(
                        new BrokenRule(
                                field + ".requestId",
                                "request-unknown",
                                "The referral has no such request."));
            }
            broken.addAll(ofValue(outcome, field + ".valuePence"));
            broken.addAll(ofCount(outcome, field + ".count"));
        }
        if (outcomes.size() > 1
                && outcomes.stream().anyMatch(each -> each.kind() == Outcome.Kind.NONE)) {
            broken.add(
                    new BrokenRule(
                            "outcomes",
                            "none-is-alone",
                            "NONE says that nothing came of it: leave it out, or the others."));
        }
        return broken;
    }

    private static List<BrokenRule> ofValue(Outcome outcome, String field) {
        Long value = outcome.valuePence();
        if (outcome.kind() != Outcome.Kind.SEIZURE) {
            return value == null
                    ? List.of()
                    : List.of(
                            new BrokenRule(
                                    field, "value-not-wanted", "Only a seizure has a value."));
        }
        return value != null && value >= 0
                ? List.of()
                : List.of(
                        new BrokenRule(
                                field,
                                "value-required",
                                "State the value of what was seized in pence, 0 or more."));
    }

    private static List<BrokenRule> ofCount(Outcome outcome, String field) {
        Integer count = outcome.count();
        return switch (outcome.kind()) {
            case ARREST, SAFEGUARDING ->
                    count != null && count >= 1
                            ? List.of()
                            : List.of(
                                    new BrokenRule(
                                            field,
                                            "count-required",
                                            "State how many people, 1 or more."));
            case LEAD, SEIZURE, DISRUPTION_MAJOR, DISRUPTION_MODERATE, DISRUPTION_MINOR, NONE ->
                    count == null
                            ? List.of()
                            : List.of(
                                    new BrokenRule(
                                            field,
                                            "count-not-wanted",
                                            "Only arrests and safeguarding count people."));
        };
    }
}
