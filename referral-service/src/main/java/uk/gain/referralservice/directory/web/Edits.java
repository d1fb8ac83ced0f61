package uk.gain.referralservice.directory.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.web.EntityTags;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.BrokenRule;
import uk.gain.referralservice.directory.model.Edited;
import uk.gain.referralservice.directory.model.Listed;

/** Entity tags of entries, and what came of an edit as an answer or a problem. */
public final class Edits {

    private static final ProblemType REFUSED =
            new ProblemType(
                    "agency-refused",
                    "The agency cannot be listed like this",
                    HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType ALREADY_LISTED =
            new ProblemType("agency-listed-already", "The code is taken", HttpStatus.CONFLICT);
    private static final String SOURCE = "GET /api/agencies/{code}";

    private Edits() {}

    /** The version a caller has seen, from {@code If-Match}. */
    static long expected(@Nullable String ifMatch) {
        return EntityTags.required(ifMatch, SOURCE);
    }

    static String tag(Listed listed) {
        return EntityTags.of(listed.version());
    }

    /** The new version, or why there is none. */
    static ResponseEntity<AgencyVersionView> answer(Edited edited) {
        return switch (edited) {
            case Edited.Made(Listed listed) -> shown(listed, listed.version() == 1);
            case Edited.Unchanged(Listed listed) -> shown(listed, false);
            case Edited.Refused(List<BrokenRule> rules) -> throw refused(rules, "");
            case Edited.AlreadyListed() -> throw alreadyListed();
            case Edited.NotListed() -> throw unknown();
            case Edited.Moved(long version) -> throw moved(version);
        };
    }

    static Problem refused(List<BrokenRule> rules, String prefix) {
        return Problem.of(
                REFUSED,
                "Nothing was changed. Correct what is listed in errors and send it again.",
                rules.stream()
                        .map(
                                rule ->
                                        new Violation(
                                                rule.field().startsWith(prefix)
                                                        ? rule.field().substring(prefix.length())
                                                        : rule.field(),
                                                rule.rule(),
                                                rule.message()))
                        .toList());
    }

    /** As the code of an agency; whatever cannot be one belongs to none. */
    public static AgencyCode code(String code) {
        if (!AgencyCode.isCode(code)) {
            throw unknown();
        }
        return new AgencyCode(code);
    }

    public static Problem unknown() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "The directory knows no agency by this code, or no such member of it; see GET"
                        + " /api/agencies.");
    }

    public static Problem moved(long version) {
        return EntityTags.moved(version, "the agency");
    }

    private static Problem alreadyListed() {
        return Problem.of(
                ALREADY_LISTED, "Nothing was changed. Change it by PUT /api/agencies/{code}.");
    }

    private static ResponseEntity<AgencyVersionView> shown(Listed listed, boolean created) {
        ResponseEntity.BodyBuilder answer =
                created
                        ? ResponseEntity.created(
                                URI.create("/api/agencies/" + listed.agency().code()))
                        : ResponseEntity.ok();
        return answer.eTag(tag(listed)).body(AgencyVersionView.of(listed));
    }
}
