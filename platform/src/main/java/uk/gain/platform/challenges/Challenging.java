package uk.gain.platform.challenges;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.ActorKind;
import uk.gain.contract.Challenge;
import uk.gain.contract.Operation;
import uk.gain.contract.StatedReason;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.Gate;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.identity.Ids;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/**
 * Stands between persons and content. Each consultation is drawn for on its own; what was drawn
 * against a person stays, for this object, until they answer: asking again does not draw again.
 * What is handed out in one call is one consultation.
 */
final class Challenging implements Gate {

    private final ChallengeTable table;
    private final ChallengeSettings settings;
    private final Chance chance;
    private final Clock clock;

    Challenging(ChallengeTable table, ChallengeSettings settings, Chance chance, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.chance = chance;
        this.clock = clock;
    }

    @Override
    public Optional<Withholding> before(Caller caller, List<Access> accesses) {
        if (settings.share() == 0 || caller.kind() != ActorKind.PERSON) {
            return Optional.empty();
        }
        List<Access> content = accesses.stream().filter(this::showsContent).toList();
        return content.isEmpty() ? Optional.empty() : drawn(caller, content);
    }

    private boolean showsContent(Access access) {
        return access.outcome() == AccessOutcome.ALLOWED
                && access.operation() == Operation.CONSULTATION
                && access.objectId() != null
                && settings.kinds().contains(access.objectKind());
    }

    private Optional<Withholding> drawn(Caller caller, List<Access> content) {
        List<String> open = table.open(caller.subject(), content);
        if (!open.isEmpty()) {
            return content.stream()
                    .filter(access -> open.contains(access.objectId()))
                    .findFirst()
                    .map(access -> over -> ask(over, caller, access));
        }
        Instant since = clock.instant().minus(settings.lasting());
        return table.answered(caller.subject(), content, since).isEmpty()
                        && chance.strikes(settings.share())
                ? Optional.of(over -> ask(over, caller, content.getFirst()))
                : Optional.empty();
    }

    private Withheld ask(JdbcClient over, Caller caller, Access access) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = new ChallengeTable(over).ask(Ids.next(), caller, access, now);
        return new Withheld(denial(access, id), refusal(id));
    }

    private static Access denial(Access access, UUID id) {
        Access denial =
                Access.denied(
                                access.operation(),
                                access.objectKind(),
                                access.source(),
                                ProblemType.JUSTIFICATION_REQUIRED.slug())
                        .of(String.valueOf(access.objectId()))
                        .challengedBy(Challenge.newBuilder().setChallengeId(id).build());
        UUID referral = access.referralId();
        return referral == null ? denial : denial.in(referral);
    }

    private static Problem refusal(UUID id) {
        return Problem.of(
                ProblemType.JUSTIFICATION_REQUIRED,
                "You were picked at random to say why you look. Nothing is shown before: POST a"
                        + " reason and your words to answerAt, then ask again.",
                Map.of(
                        "challengeId",
                        id,
                        "answerAt",
                        "/api/challenges/" + id,
                        "reasons",
                        Arrays.stream(StatedReason.values())
                                .filter(reason -> reason != StatedReason.UNKNOWN)
                                .toList()));
    }
}
