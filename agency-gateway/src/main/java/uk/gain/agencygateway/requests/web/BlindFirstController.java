package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.requests.application.SettingBlindFirst;
import uk.gain.agencygateway.requests.model.BlindFirst;
import uk.gain.agencygateway.requests.model.BlindStage;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.identifiers.MatchingKey;
import uk.gain.identifiers.TokenKind;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;

@RestController
@RequestMapping("/api/agency")
@Tag(
        name = "Blind first stage",
        description =
                "Your system compares keyed tokens with your own records, and is given the content"
                        + " of a request only when a record matches.")
class BlindFirstController {

    private static final String SET = "PUT /api/agency/blind-first";
    private static final String ROTATE = "POST /api/agency/matching-key/rotation";

    private final SettingBlindFirst setting;
    private final IdempotentCommands commands;
    private final Parties parties;

    BlindFirstController(SettingBlindFirst setting, IdempotentCommands commands, Parties parties) {
        this.setting = setting;
        this.commands = commands;
        this.parties = parties;
    }

    @Schema(name = "BlindFirst")
    record BlindFirstBody(
            @Schema(
                            description =
                                    "While it is on, the content of a request is given once your"
                                            + " system has said that a record matches. Only an"
                                            + " officer turns it off.")
                    @NotNull
                    Boolean on,
            @Schema(description = "What your records can be compared by; at least one when on.")
                    @NotNull
                    Set<@NotNull TokenKind> kinds) {

        static BlindFirstBody of(BlindFirst blindFirst) {
            return new BlindFirstBody(blindFirst.on(), blindFirst.kinds());
        }

        BlindFirst wish() {
            return new BlindFirst(on, kinds);
        }
    }

    @Schema(name = "MatchingKey", description = "Keep it as you keep the records it opens.")
    record KeyView(
            @Schema(example = "1") int version,
            @Schema(
                            description = "The rules by which tokens are made.",
                            example = "gain-identifier-1")
                    String rules,
            @Schema(description = "32 bytes, base64url without padding.") String key) {

        @Override
        public String toString() {
            return "KeyView[" + version + "]";
        }
    }

    @Schema(name = "MatchingKeyVersion")
    record VersionView(@Schema(example = "2") int version) {}

    @GetMapping("/blind-first")
    @Operation(summary = "Whether your agency compares blind first, and by what")
    BlindFirstBody blindFirst(Caller caller) {
        return BlindFirstBody.of(setting.of(parties.of(caller)));
    }

    @PutMapping("/blind-first")
    @Operation(
            summary = "Compare blind first, or no longer",
            description =
                    "In force at once, also for requests that nobody has fetched. A change is on"
                            + " record; what is set already changes nothing.")
    ResponseEntity<byte[]> set(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @Valid @RequestBody BlindFirstBody body) {
        Party party = parties.of(caller);
        return commands.once(
                caller,
                key,
                List.of(SET, body),
                () -> {
                    List<BrokenRule> broken = setting.keep(party, body.wish(), SET);
                    if (!broken.isEmpty()) {
                        throw RequestProblems.of(new ContentNotAcceptable(broken));
                    }
                    return ResponseEntity.ok(BlindFirstBody.of(setting.of(party)));
                });
    }

    @GetMapping("/matching-key")
    @Operation(
            summary = "Fetch the key under which your agency's tokens are made",
            description =
                    "For your system only, and on record. Whoever has it can try out guesses at the"
                            + " tokens of your requests, so it never leaves your system.")
    ResponseEntity<KeyView> key(Caller caller) {
        Party party = parties.systemOf(caller, "matching-key", "GET /api/agency/matching-key");
        BlindStage.Key key = setting.key(party);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new KeyView(
                                key.version(),
                                MatchingKey.RULES,
                                Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(key.copy())));
    }

    @PostMapping("/matching-key/rotation")
    @Operation(
            summary = "Have another key made",
            description =
                    "All tokens that are handed out from now on are made under it; tokens made under"
                            + " an earlier key can still be named in a match.")
    ResponseEntity<byte[]> rotate(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key) {
        Party party = parties.of(caller);
        return commands.once(
                caller,
                key,
                List.of(ROTATE),
                () -> ResponseEntity.ok(new VersionView(setting.rotate(party, ROTATE))));
    }
}
