package uk.gain.referralservice.directory.application;

import java.util.List;
import java.util.stream.Collectors;
import uk.gain.referralservice.directory.model.BrokenRule;
import uk.gain.referralservice.directory.model.SettingsChange;

/**
 * The gateway took a setting that the directory cannot list: the two disagree, so it is thrown and
 * the inbox parks it for the operator. Its message holds codes and names of rules only.
 */
public class SettingsNotApplicable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SettingsNotApplicable(String message) {
        super(message);
    }

    static SettingsNotApplicable notListed(SettingsChange change) {
        return new SettingsNotApplicable(
                "The directory lists no agency %s".formatted(change.agency()));
    }

    static SettingsNotApplicable foreign(SettingsChange change) {
        return new SettingsNotApplicable(
                "%s sets nothing of %s".formatted(change.by().organisation(), change.agency()));
    }

    static SettingsNotApplicable refused(SettingsChange change, List<BrokenRule> rules) {
        return new SettingsNotApplicable(
                "The settings of %s break %s"
                        .formatted(
                                change.agency(),
                                rules.stream()
                                        .map(rule -> rule.field() + " " + rule.rule())
                                        .collect(Collectors.joining(", "))));
    }
}
