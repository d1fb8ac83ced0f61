package uk.gain.agencygateway.requests.listening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.gain.agencygateway.requests.application.KeepingKeys;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.contract.AnswerKey;
import uk.gain.contract.ContentKeys;
import uk.gain.platform.cipher.KeyRing;
import uk.gain.platform.inbox.Latest;

/** Keeps the keys of each referral, and destroys them when their owner does. */
final class ReceivingKeys {

    private final KeyRing keyRing;
    private final KeepingKeys keepingKeys;

    ReceivingKeys(KeyRing keyRing, KeepingKeys keepingKeys) {
        this.keyRing = keyRing;
        this.keepingKeys = keepingKeys;
    }

    void receive(List<Latest<ContentKeys>> latest) {
        Map<RequestId, UUID> answerKeys = new HashMap<>();
        for (Latest<ContentKeys> one : latest) {
            switch (one) {
                case Latest.Published<ContentKeys>(_, ContentKeys keys) -> {
                    keyRing.keep(
                            keys.getReferralId(),
                            Stream.concat(
                                            Stream.of(keys.getReferralKey()),
                                            keys.getAnswerKeys().stream().map(AnswerKey::getKey))
                                    .toList());
                    keys.getAnswerKeys()
                            .forEach(
                                    answer ->
                                            answerKeys.put(
                                                    new RequestId(answer.getRequestId()),
                                                    answer.getKey().getKeyId()));
                }
                case Latest.Erased<ContentKeys>(_, String referral) ->
                        keyRing.destroy(UUID.fromString(referral));
            }
        }
        keepingKeys.keep(answerKeys);
    }
}
