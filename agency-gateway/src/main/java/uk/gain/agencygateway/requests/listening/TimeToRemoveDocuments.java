package uk.gain.agencygateway.requests.listening;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.application.KeepingDocuments;

/** Hears the clock: documents that were uploaded and sent with nothing do not stay. */
@Component
class TimeToRemoveDocuments {

    private final KeepingDocuments keeping;

    TimeToRemoveDocuments(KeepingDocuments keeping) {
        this.keeping = keeping;
    }

    /** Every {@code gain.documents.removed-every}, 10 minutes by default. */
    @Scheduled(fixedDelayString = "${gain.documents.removed-every:10m}")
    void remove() {
        keeping.removeForgotten();
    }
}
