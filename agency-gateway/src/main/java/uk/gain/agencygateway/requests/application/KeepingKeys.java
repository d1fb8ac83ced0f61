package uk.gain.agencygateway.requests.application;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.AnswerKeys;
import uk.gain.agencygateway.requests.model.RequestId;

/** Remembers which key each answer is sealed with. */
@Service
public class KeepingKeys {

    private final AnswerKeys answerKeys;

    KeepingKeys(AnswerKeys answerKeys) {
        this.answerKeys = answerKeys;
    }

    @Transactional
    public void keep(Map<RequestId, UUID> keyIds) {
        answerKeys.keep(keyIds);
    }
}
