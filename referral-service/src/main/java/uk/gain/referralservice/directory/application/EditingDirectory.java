package uk.gain.referralservice.directory.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.directory.model.Accesses;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.AgencyRules;
import uk.gain.referralservice.directory.model.Announcing;
import uk.gain.referralservice.directory.model.BrokenRule;
import uk.gain.referralservice.directory.model.Checked;
import uk.gain.referralservice.directory.model.Edited;
import uk.gain.referralservice.directory.model.KnownPowers;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;
import uk.gain.referralservice.directory.model.ProposedAgency;
import uk.gain.referralservice.directory.model.ProposedAgency.ProposedMember;
import uk.gain.referralservice.directory.model.SettingsChange;

/**
 * Changes what the directory says. Every change is a new version; the version, its announcement and
 * the record of the change are kept together or not at all.
 */
@Service
public class EditingDirectory {

    private static final BrokenRule NO_CODE =
            new BrokenRule("code", "code-is-a-code", "A code is 1 to 40 of A-Z, 0-9 and hyphen");

    private final Agencies agencies;
    private final Announcing announcing;
    private final Accesses accesses;
    private final KnownPowers powers;
    private final Clock clock;

    EditingDirectory(
            Agencies agencies,
            Announcing announcing,
            Accesses accesses,
            KnownPowers powers,
            Clock clock) {
        this.agencies = agencies;
        this.announcing = announcing;
        this.accesses = accesses;
        this.powers = powers;
        this.clock = clock;
    }

    /** Lists an agency that is not listed yet. */
    @Transactional
    public Edited list(Party by, String code, ProposedAgency proposed, String source) {
        agencies.holdMembers();
        return switch (checkNew(code, proposed)) {
            case Checked.NotAcceptable(List<BrokenRule> rules) -> new Edited.Refused(rules);
            case Checked.Acceptable(Agency agency) -> added(by, agency, source);
        };
    }

    /**
     * Says everything of an agency anew; its members only if they are given.
     *
     * @param expected the version the editor has seen
     */
    @Transactional
    public Edited change(
            Party by, AgencyCode code, long expected, ProposedAgency proposed, String source) {
        return edit(by, code, expected, source, _ -> proposed);
    }

    /** Lets this member act for the agency in this way, whether or not it did before. */
    @Transactional
    public Edited keepMember(
            Party by, AgencyCode code, long expected, ProposedMember member, String source) {
        return edit(
                by,
                code,
                expected,
                source,
                now -> {
                    Map<@Nullable String, ProposedMember> members = new LinkedHashMap<>();
                    members.put(member.subject(), member);
                    membersOf(now).forEach(one -> members.putIfAbsent(one.subject(), one));
                    return now.with(List.copyOf(members.values()));
                });
    }

    /** The member acts for the agency no longer. */
    @Transactional
    public Edited removeMember(
            Party by, AgencyCode code, long expected, String subject, String source) {
        Optional<Listed> current = agencies.current(code);
        if (current.isEmpty()
                || current.get().agency().members().stream()
                        .noneMatch(member -> member.subject().equals(subject))) {
            return new Edited.NotListed();
        }
        return edit(
                by,
                code,
                expected,
                source,
                now ->
                        now.with(
                                membersOf(now).stream()
                                        .filter(member -> !subject.equals(member.subject()))
                                        .toList()));
    }

    /** Says what stands against an entry, and changes nothing. */
    @Transactional(readOnly = true)
    public List<BrokenRule> examine(String code, ProposedAgency proposed) {
        Checked checked =
                Optional.of(code)
                        .filter(AgencyCode::isCode)
                        .map(AgencyCode::new)
                        .flatMap(agencies::current)
                        .map(current -> check(current, proposed))
                        .orElseGet(() -> checkNew(code, proposed));
        return switch (checked) {
            case Checked.Acceptable _ -> List.of();
            case Checked.NotAcceptable(List<BrokenRule> rules) -> rules;
        };
    }

    /**
     * Publishes what agencies set about themselves, each with its own actor.
     *
     * @throws SettingsNotApplicable when an agency is not listed, somebody else speaks for it, or a
     *     rule stands against a setting
     */
    @Transactional
    public void settle(List<SettingsChange> changes, String source) {
        if (changes.isEmpty()) {
            return;
        }
        Map<AgencyCode, Listed> held =
                new HashMap<>(
                        agencies.holdForUpdate(
                                changes.stream().map(SettingsChange::agency).distinct().toList()));
        for (SettingsChange change : changes) {
            Listed current = held.get(change.agency());
            if (current == null) {
                throw SettingsNotApplicable.notListed(change);
            }
            if (!change.agency().value().equals(change.by().organisation())) {
                throw SettingsNotApplicable.foreign(change);
            }
            ProposedAgency proposed = ProposedAgency.of(current.agency()).with(change.settings());
            Edited edited =
                    switch (checkSettings(current, proposed)) {
                        case Checked.NotAcceptable(List<BrokenRule> rules) ->
                                throw SettingsNotApplicable.refused(change, rules);
                        case Checked.Acceptable(Agency agency) ->
                                next(change.by(), current, agency, source);
                    };
            if (edited instanceof Edited.Made(Listed listed)) {
                held.put(change.agency(), listed);
            }
        }
    }

    private Edited edit(
            Party by,
            AgencyCode code,
            long expected,
            String source,
            UnaryOperator<ProposedAgency> proposal) {
        agencies.holdMembers();
        Listed current = agencies.holdForUpdate(List.of(code)).get(code);
        if (current == null) {
            return new Edited.NotListed();
        }
        if (current.version() != expected) {
            return new Edited.Moved(current.version());
        }
        return switch (check(current, proposal.apply(ProposedAgency.of(current.agency())))) {
            case Checked.NotAcceptable(List<BrokenRule> rules) -> new Edited.Refused(rules);
            case Checked.Acceptable(Agency agency) -> next(by, current, agency, source);
        };
    }

    private Edited added(Party by, Agency agency, String source) {
        Listed listed =
                Listed.first(
                        Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), by, agency);
        if (agencies.addMissing(List.of(listed)).isEmpty()) {
            return new Edited.AlreadyListed();
        }
        return told(listed, source);
    }

    private Edited next(Party by, Listed current, Agency agency, String source) {
        Listed next =
                current.next(
                        Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), by, agency);
        if (next.changed().isEmpty()) {
            return new Edited.Unchanged(current);
        }
        agencies.record(List.of(next));
        return told(next, source);
    }

    private Edited told(Listed listed, String source) {
        announcing.listed(List.of(listed));
        accesses.changed(listed, source);
        return new Edited.Made(listed);
    }

    private Checked checkNew(String code, ProposedAgency proposed) {
        if (AgencyCode.isCode(code)) {
            return AgencyRules.check(
                    new AgencyCode(code), proposed, null, powers.ids(), actsFor(proposed));
        }
        List<BrokenRule> rules = new ArrayList<>(List.of(NO_CODE));
        switch (AgencyRules.check(
                new AgencyCode("NONE"), proposed, null, powers.ids(), actsFor(proposed))) {
            case Checked.Acceptable _ -> {
                // The code alone is wrong.
            }
            case Checked.NotAcceptable(List<BrokenRule> others) -> rules.addAll(others);
        }
        return new Checked.NotAcceptable(rules);
    }

    private Checked check(Listed current, ProposedAgency proposed) {
        Agency before = current.agency();
        return AgencyRules.check(before.code(), proposed, before, powers.ids(), actsFor(proposed));
    }

    /** What an agency sets is not its powers: those that are listed stay. */
    private Checked checkSettings(Listed current, ProposedAgency proposed) {
        Agency before = current.agency();
        return AgencyRules.check(
                before.code(), proposed, before, Set.copyOf(before.powers()), actsFor(proposed));
    }

    private Map<String, AgencyCode> actsFor(ProposedAgency proposed) {
        List<String> subjects =
                membersOf(proposed).stream()
                        .map(ProposedMember::subject)
                        .filter(Objects::nonNull)
                        .toList();
        return subjects.isEmpty() ? Map.of() : agencies.actsFor(subjects);
    }

    private static List<ProposedMember> membersOf(ProposedAgency proposed) {
        return proposed.members() == null ? List.of() : proposed.members();
    }
}
