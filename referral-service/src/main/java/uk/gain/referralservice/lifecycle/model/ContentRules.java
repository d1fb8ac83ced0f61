package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rules of content that is written after a referral was raised; the door's, where it has any.
 */
final class ContentRules {

    private ContentRules() {}

    /** Content that replaces everything: at least one subject, each as at the door. */
    static List<BrokenRule> ofWhole(ProposedContent content, Set<UUID> known, Instant now) {
        List<BrokenRule> broken = new ArrayList<>();
        if (content.subjects().isEmpty()) {
            broken.add(
                    new BrokenRule(
                            "content.subjects",
                            "subject-missing",
                            "Name at least one subject that is asked about."));
        }
        broken.addAll(ofSubjects(content.subjects(), known, now));
        return broken;
    }

    /** Content that adds: something must be new. */
    static List<BrokenRule> ofAddition(ProposedContent content, Set<UUID> known, Instant now) {
        Narrative words = content.narrative();
        boolean nothing =
                content.subjects().isEmpty()
                        && Stream.of(
                                        words.question(),
                                        words.purpose(),
                                        words.necessity(),
                                        words.proportionality(),
                                        words.officerInTheCase())
                                .allMatch(String::isBlank);
        if (nothing) {
            return List.of(
                    new BrokenRule(
                            "content",
                            "nothing-new",
                            "Give a subject or words: there is nothing to add."));
        }
        return ofSubjects(content.subjects(), known, now);
    }

    private static List<BrokenRule> ofSubjects(
            List<ProposedContent.Proposed> subjects, Set<UUID> known, Instant now) {
        List<BrokenRule> broken = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            String field = "content.subjects[" + i + "]";
            UUID id = subjects.get(i).subjectId();
            if (id != null && !known.contains(id)) {
                broken.add(
                        new BrokenRule(
                                field + ".subjectId",
                                "subject-unknown",
                                "The referral has no such subject. Leave the id out for one that"
                                        + " is new."));
            }
            if (subjects.get(i).subject().role() == null) {
                broken.add(
                        new BrokenRule(
                                field + ".role",
                                "subject-role-missing",
                                "State the part the subject plays: SUSPECT, CONVICTED, VICTIM,"
                                        + " WITNESS or OTHER."));
            }
            if (subjects.get(i).subject().identifiers().isEmpty()) {
                broken.add(
                        new BrokenRule(
                                field + ".identifiers",
                                "identifier-missing",
                                "Give at least one identifier by which the subject can be"
                                        + " found."));
            }
            List<Identifier> identifiers = subjects.get(i).subject().identifiers();
            for (int j = 0; j < identifiers.size(); j++) {
                IdentifierForm.objection(
                                identifiers.get(j), field + ".identifiers[" + j + "].value", now)
                        .map(ContentRules::broken)
                        .ifPresent(broken::add);
            }
        }
        return broken;
    }

    private static BrokenRule broken(Objection objection) {
        return new BrokenRule(
                objection.field(),
                objection.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                objection.message());
    }
}
