package uk.gain.referralservice.directory.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.Agency.Member;
import uk.gain.referralservice.directory.model.ProposedAgency.ProposedMember;

/** What an entry of the directory must be like; every rule that is broken is named at once. */
public final class AgencyRules {

    static final int MOST_HOURS = 8_760;
    static final int MOST_HOLIDAYS = 366;
    static final int MOST_MEMBERS = 1_000;
    static final int MOST_POWERS = 50;

    /** Two, while one certificate replaces the other. */
    static final int MOST_THUMBPRINTS = 2;

    private static final int LONGEST_NAME = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final Pattern LEGAL_CLASS = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final Pattern POWER = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** SHA-256 in base64url without padding (RFC 8705 section 3.1). */
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** A mailbox or a number: neither has room for a person's name and address. */
    private static final Pattern CONTACT =
            Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}|\\+?[0-9][0-9 ()-]{3,28}[0-9]");

    private final List<BrokenRule> broken = new ArrayList<>();
    private final Set<String> known;
    private final Map<String, AgencyCode> actsFor;

    private AgencyRules(Set<String> known, Map<String, AgencyCode> actsFor) {
        this.known = known;
        this.actsFor = actsFor;
    }

    /**
     * Checks an entry.
     *
     * @param before what the directory says now; absent for an agency that is not listed yet
     * @param known the ids of the legal gateways that there are rules for
     * @param actsFor for which agency each of the proposed members acts now; strangers are left out
     */
    public static Checked check(
            AgencyCode code,
            ProposedAgency proposed,
            @Nullable Agency before,
            Set<String> known,
            Map<String, AgencyCode> actsFor) {
        AgencyRules rules = new AgencyRules(known, actsFor);
        Optional<Agency> agency = rules.apply(code, proposed, before);
        return agency.isPresent()
                ? new Checked.Acceptable(agency.get())
                : new Checked.NotAcceptable(rules.broken);
    }

    private Optional<Agency> apply(
            AgencyCode code, ProposedAgency proposed, @Nullable Agency before) {
        String name = proposed.name();
        if (name == null || name.isBlank()) {
            broken("name", "name-given", "Every agency has a name");
        } else if (name.length() > LONGEST_NAME || hasControl(name)) {
            broken("name", "name-on-one-line", "A name is one line of at most 200 characters");
        }
        if (proposed.legalClass() == null
                || !LEGAL_CLASS.matcher(proposed.legalClass()).matches()) {
            broken(
                    "legalClass",
                    "legal-class-given",
                    "The class of body is 1 to 60 of A-Z, 0-9 and underscore, e.g. LOCAL_AUTHORITY");
        }
        if (proposed.categories() == null || proposed.categories().isEmpty()) {
            broken("categories", "holds-something", "An agency holds at least one category");
        }
        List<String> powers = proposed.powers() == null ? List.of() : proposed.powers();
        checkPowers(powers);
        if (proposed.calendar() == null) {
            broken("calendar", "calendar-given", "Every agency has a working calendar");
        }
        checkHours("responseHours.urgent", proposed.urgentHours());
        checkHours("responseHours.priority", proposed.priorityHours());
        checkHours("responseHours.routine", proposed.routineHours());
        if (proposed.channel() == null) {
            broken("channel", "channel-given", "Every agency has a preferred channel");
        }
        AgencySettings settings =
                new AgencySettings(
                        proposed.capacity(),
                        proposed.holidays() == null ? List.of() : proposed.holidays(),
                        proposed.areasOfInterest() == null ? Set.of() : proposed.areasOfInterest(),
                        proposed.contact());
        checkSettings(settings);
        List<ProposedMember> members = membersOf(proposed, before);
        checkMembers(code, members);
        if (!broken.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Agency(
                        code,
                        Objects.requireNonNull(name).strip(),
                        Objects.requireNonNull(proposed.legalClass()),
                        Objects.requireNonNull(proposed.categories()),
                        powers,
                        Objects.requireNonNull(proposed.calendar()),
                        new ResponseHours(
                                Objects.requireNonNull(proposed.urgentHours()),
                                Objects.requireNonNull(proposed.priorityHours()),
                                Objects.requireNonNull(proposed.routineHours())),
                        settings.capacity(),
                        settings.holidays(),
                        settings.areasOfInterest(),
                        Objects.requireNonNull(proposed.channel()),
                        settings.contact(),
                        members.stream().map(AgencyRules::member).toList(),
                        isEnabled(proposed, before),
                        before != null && before.example()));
    }

    private void checkPowers(List<String> powers) {
        if (powers.size() > MOST_POWERS) {
            broken("powers", "powers-at-most", "At most 50 powers");
            return;
        }
        for (int i = 0; i < powers.size(); i++) {
            if (!POWER.matcher(powers.get(i)).matches()) {
                broken(
                        "powers[%d]".formatted(i),
                        "power-is-an-id",
                        "A power is the id of a legal gateway: 1 to 40 of A-Z, 0-9 and hyphen");
            } else if (powers.indexOf(powers.get(i)) < i) {
                broken("powers[%d]".formatted(i), "power-once", "Each power is named once");
            } else if (!known.contains(powers.get(i))) {
                broken(
                        "powers[%d]".formatted(i),
                        "power-known",
                        "There is no legal gateway " + powers.get(i) + "; see GET /api/powers");
            }
        }
    }

    private void checkHours(String field, @Nullable Integer hours) {
        if (hours == null || hours < 1 || hours > MOST_HOURS) {
            broken(field, "hours-in-range", "Hours to answer are 1 to 8760");
        }
    }

    private void checkSettings(AgencySettings settings) {
        if (settings.capacity() != null && settings.capacity() < 0) {
            broken("capacity", "capacity-not-negative", "A capacity is 0 or more");
        }
        if (settings.holidays().size() > MOST_HOLIDAYS) {
            broken("holidays", "holidays-at-most", "At most 366 holidays");
        }
        for (int i = 0; i < settings.holidays().size(); i++) {
            LocalDate day = settings.holidays().get(i);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                broken(
                        "holidays[%d]".formatted(i),
                        "holiday-in-range",
                        "A holiday lies in the years 2000 to 2099");
            }
        }
        if (settings.contact() != null && !CONTACT.matcher(settings.contact()).matches()) {
            broken(
                    "contact",
                    "contact-is-functional",
                    "A contact is a functional mailbox or a telephone number, not a person");
        }
    }

    private void checkMembers(AgencyCode code, List<ProposedMember> members) {
        if (members.size() > MOST_MEMBERS) {
            broken("members", "members-at-most", "At most 1000 members");
            return;
        }
        Set<@Nullable String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            ProposedMember member = members.get(i);
            String at = "members[%d].".formatted(i);
            String subject = member.subject();
            if (subject == null || !SUBJECT.matcher(subject).matches()) {
                broken(
                        at + "subject",
                        "subject-given",
                        "A member has the identity provider's subject: 1 to 200 visible ASCII"
                                + " characters");
            } else if (!seen.add(subject)) {
                broken(at + "subject", "member-once", "Each member is named once");
            } else if (!actsFor.getOrDefault(subject, code).equals(code)) {
                broken(
                        at + "subject",
                        "acts-for-one-agency",
                        "Nobody acts for two agencies: remove the member from the other first");
            }
            if (member.role() == null) {
                broken(at + "role", "role-given", "A member is AGENCY_OFFICER or AGENCY_SYSTEM");
            }
            checkThumbprints(at, member);
        }
    }

    private void checkThumbprints(String at, ProposedMember member) {
        List<String> thumbprints = thumbprintsOf(member);
        if (!thumbprints.isEmpty() && member.role() == Member.Role.AGENCY_OFFICER) {
            broken(
                    at + "certificateThumbprints",
                    "certificates-are-systems",
                    "Only a system's tokens are bound to a certificate");
        }
        if (thumbprints.size() > MOST_THUMBPRINTS) {
            broken(
                    at + "certificateThumbprints",
                    "thumbprints-at-most",
                    "At most two, while one certificate replaces the other");
        }
        for (int i = 0; i < thumbprints.size(); i++) {
            if (!THUMBPRINT.matcher(thumbprints.get(i)).matches()) {
                broken(
                        at + "certificateThumbprints[%d]".formatted(i),
                        "thumbprint-is-sha-256",
                        "A thumbprint is the certificate's SHA-256 in base64url: 43 characters");
            }
        }
    }

    private static List<ProposedMember> membersOf(
            ProposedAgency proposed, @Nullable Agency before) {
        if (proposed.members() != null) {
            return proposed.members();
        }
        return before == null
                ? List.of()
                : before.members().stream().map(ProposedMember::of).toList();
    }

    private static boolean isEnabled(ProposedAgency proposed, @Nullable Agency before) {
        if (proposed.enabled() != null) {
            return proposed.enabled();
        }
        return before == null || before.enabled();
    }

    private static Member member(ProposedMember member) {
        return new Member(
                Objects.requireNonNull(member.subject()),
                Objects.requireNonNull(member.role()),
                thumbprintsOf(member));
    }

    private static List<String> thumbprintsOf(ProposedMember member) {
        return member.certificateThumbprints() == null
                ? List.of()
                : member.certificateThumbprints();
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private void broken(String field, String rule, String message) {
        broken.add(new BrokenRule(field, rule, message));
    }
}
