package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every rule that the content of an answer must keep; all broken rules are named at once. */
final class ContentRules {

    static final int MOST_ITEMS = 100;
    static final int LONGEST_TEXT = 20_000;

    private final Set<UUID> subjects;
    private final LocalDate today;
    private final Map<UUID, Document> documents;
    private final Set<UUID> attached = new HashSet<>();
    private final List<BrokenRule> broken = new ArrayList<>();

    private ContentRules(Set<UUID> subjects, LocalDate today, Map<UUID, Document> documents) {
        this.subjects = subjects;
        this.today = today;
        this.documents = documents;
    }

    /** For what is no content. */
    private ContentRules() {
        this(Set.of(), LocalDate.MIN, Map.of());
    }

    /**
     * @param subjects the referral's subjects
     * @param today the last day an item may be as of
     * @param documents those that can be attached
     */
    static Checked check(
            List<ProposedItem> proposed,
            Set<UUID> subjects,
            LocalDate today,
            List<Document> documents) {
        ContentRules rules =
                new ContentRules(
                        subjects,
                        today,
                        documents.stream()
                                .collect(Collectors.toMap(Document::id, Function.identity())));
        List<ContentItem> items = rules.items(proposed);
        return rules.broken.isEmpty()
                ? new AnswerContent(items)
                : new ContentNotAcceptable(List.copyOf(rules.broken));
    }

    /** A reason in words: absent, or something that can be read. */
    static List<BrokenRule> ofReason(String field, @Nullable String text) {
        ContentRules rules = new ContentRules();
        if (text != null) {
            rules.readable(field, text);
        }
        return List.copyOf(rules.broken);
    }

    /** The time an extension is sought until: later than now, and than the time there is. */
    static List<BrokenRule> ofExtension(Instant respondBy, Request request, Instant now) {
        ContentRules rules = new ContentRules();
        if (!respondBy.isAfter(now) || !respondBy.isAfter(request.particulars().respondBy())) {
            rules.breaks(
                    "respondBy",
                    "later-than-the-limit",
                    "give a time later than now and than the time to answer by");
        }
        return List.copyOf(rules.broken);
    }

    /** What a holder can say about this recall or correction. */
    static List<BrokenRule> ofConfirmation(Command.ConfirmRecall command, Request request) {
        ContentRules rules = new ContentRules();
        if (!request.matters().toConfirm(command.recall())) {
            rules.breaks(
                    "recallId", "to-be-confirmed", "name a recall or correction to be confirmed");
        } else if (command.done() == RecallAction.REPLACED) {
            if (request.matters().recalls().contains(command.recall())) {
                rules.breaks("action", "nothing-replaces-it", "a recall replaces nothing");
            } else if (request.matters().moreToFetch()) {
                rules.breaks(
                        "action",
                        "fetched-before-replaced",
                        "fetch the corrected content before you say that it replaced the other");
            }
        }
        return List.copyOf(rules.broken);
    }

    /** A thing of the request, named by its event. */
    static List<BrokenRule> ofReference(
            String field, String rule, String message, UUID named, List<UUID> known) {
        return known.contains(named) ? List.of() : List.of(new BrokenRule(field, rule, message));
    }

    /**
     * Whom a request can be passed on to.
     *
     * @param current whose it is; absent while it is nobody's
     * @param officers of the agency
     */
    static List<BrokenRule> ofColleague(
            String colleague, @Nullable String current, List<String> officers) {
        if (!officers.contains(colleague)) {
            return List.of(
                    new BrokenRule(
                            "colleague",
                            "officer-of-the-agency",
                            "name an officer of your agency"));
        }
        return colleague.equals(current)
                ? List.of(
                        new BrokenRule(
                                "colleague", "another-officer", "it is with this officer already"))
                : List.of();
    }

    private List<ContentItem> items(List<ProposedItem> proposed) {
        if (proposed.isEmpty() || proposed.size() > MOST_ITEMS) {
            breaks("items", "item-count", "give 1 to " + MOST_ITEMS + " items of content");
        }
        List<ContentItem> items = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            items.add(item("items[" + i + "].", proposed.get(i)));
        }
        return List.copyOf(items);
    }

    private ContentItem item(String at, ProposedItem item) {
        readable(at + "text", item.text());
        readable(at + "accuracy", item.accuracy());
        if (item.asOf().isAfter(today)) {
            breaks(
                    at + "asOf",
                    "not-in-the-future",
                    "the day the information was true is past or today");
        }
        if (item.subjectId() != null && !subjects.contains(item.subjectId())) {
            breaks(at + "subjectId", "subject-of-referral", "the referral has no such subject");
        }
        if (item.subjectRole() == SubjectRole.UNKNOWN) {
            breaks(at + "subjectRole", "known-word", "say which part the subject plays");
        }
        if (item.category() == InformationCategory.UNKNOWN) {
            breaks(at + "category", "known-word", "say what kind of information it is");
        }
        return new ContentItem(
                item.contentItemId(),
                item.subjectId(),
                item.subjectRole(),
                item.category(),
                item.text(),
                new Grading(item.source(), item.assessment(), handling(at + "grading.", item)),
                item.basis(),
                item.asOf(),
                item.accuracy(),
                documents(at, item.documents()));
    }

    /** Each is the request's own, whole, and attached once. */
    private List<Document> documents(String at, List<UUID> named) {
        List<Document> found = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Document document = documents.get(named.get(i));
            String field = at + "documents[" + i + "]";
            if (document == null) {
                breaks(
                        field,
                        "document-of-request",
                        "name a document that you uploaded for this request and have not sent");
            } else if (!attached.add(document.id())) {
                breaks(field, "attached-once", "a document is attached to one item");
            } else {
                found.add(document);
            }
        }
        return found;
    }

    /** Action and sanitisation codes are required under C, and only under C. */
    private Grading.Handling handling(String at, ProposedItem item) {
        return switch (item.handling()) {
            case PERMITTED -> {
                only(at + "action", item.action());
                only(at + "sanitisation", item.sanitisation());
                yield new Grading.Handling.Permitted();
            }
            case CONDITIONS -> {
                required(at + "action", item.action());
                required(at + "sanitisation", item.sanitisation());
                yield item.action() == null || item.sanitisation() == null
                        ? new Grading.Handling.Permitted()
                        : new Grading.Handling.Conditions(item.action(), item.sanitisation());
            }
        };
    }

    private void only(String field, @Nullable Object code) {
        if (code != null) {
            breaks(field, "only-under-conditions", "give this code only under handling CONDITIONS");
        }
    }

    private void required(String field, @Nullable Object code) {
        if (code == null) {
            breaks(field, "required-under-conditions", "handling CONDITIONS needs this code");
        }
    }

    private void readable(String field, String text) {
        if (text.isBlank()) {
            breaks(field, "not-blank", "say something");
        }
        if (text.length() > LONGEST_TEXT) {
            breaks(field, "length", "at most " + LONGEST_TEXT + " characters");
        }
    }

    private void breaks(String field, String rule, String message) {
        broken.add(new BrokenRule(field, rule, message));
    }
}
