package uk.gain.referralservice.lifecycle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.application.ActingOnReferrals;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.model.Command;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/** Carries a co-ordinator's command out once, and shows the referral as it is then. */
@Component
class Acting {

    private final ActingOnReferrals acting;
    private final FollowingReferrals following;
    private final Coordinators coordinators;
    private final IdempotentCommands commands;

    Acting(
            ActingOnReferrals acting,
            FollowingReferrals following,
            Coordinators coordinators,
            IdempotentCommands commands) {
        this.acting = acting;
        this.following = following;
        this.coordinators = coordinators;
        this.commands = commands;
    }

    /**
     * Answers a repetition with the first answer.
     *
     * @param body what tells the command from others, beside the referral and request it is about
     */
    ResponseEntity<byte[]> once(
            Caller caller,
            @Nullable String idempotencyKey,
            Object body,
            Command command,
            String source) {
        Coordinator coordinator = coordinators.changing(caller, source);
        return commands.once(
                caller,
                idempotencyKey,
                List.of(command.action(), objectOf(command), body),
                () -> {
                    Refusals.done(acting.carryOut(coordinator, command, source));
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(
                                    ReferralView.of(
                                            Refusals.shown(
                                                    following.view(
                                                            coordinator,
                                                            command.referral(),
                                                            source))));
                });
    }

    private static Object objectOf(Command command) {
        return command instanceof Command.AboutRequest about
                ? List.of(command.referral().value(), about.request().value())
                : List.of(command.referral().value());
    }
}
