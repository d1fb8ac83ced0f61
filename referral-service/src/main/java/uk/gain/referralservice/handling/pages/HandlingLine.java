package uk.gain.referralservice.handling.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.handling.model.HandlingActs;
import uk.gain.referralservice.lifecycle.model.Consent;
import uk.gain.webui.Words;

/** One line of what was asked, decided or done about an item. */
record HandlingLine(String title, String byline, @Nullable Instant at, String text) {

    static List<HandlingLine> of(
            UUID item, String agency, List<Consent> consents, List<HandlingActs.Done> acts) {
        return Stream.concat(
                        consents.stream()
                                .filter(consent -> consent.contentItem().equals(item))
                                .map(consent -> of(agency, consent)),
                        acts.stream()
                                .filter(done -> done.contentItem().equals(item))
                                .map(HandlingLine::of))
                .toList();
    }

    private static HandlingLine of(String agency, Consent consent) {
        Consent.Decision decided = consent.decided();
        boolean waiting = consent.standing() == Consent.Standing.SOUGHT;
        return new HandlingLine(
                "Consent to %s: %s"
                        .formatted(
                                Words.of(consent.act()).toLowerCase(Locale.ROOT),
                                Words.of(consent.standing()).toLowerCase(Locale.ROOT)),
                agency,
                waiting || decided == null ? consent.soughtAt() : decided.at(),
                consent.standing() == Consent.Standing.WITHDRAWN
                        ? "Deal with what was handed out before"
                        : "");
    }

    private static HandlingLine of(HandlingActs.Done done) {
        return new HandlingLine(
                Words.of(done.act()),
                done.by(),
                done.at(),
                done.recipient() == null ? "" : "To " + done.recipient());
    }
}
