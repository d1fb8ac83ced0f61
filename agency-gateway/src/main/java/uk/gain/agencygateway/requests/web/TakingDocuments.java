package uk.gain.agencygateway.requests.web;

import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import uk.gain.agencygateway.requests.application.Announced;
import uk.gain.agencygateway.requests.application.KeepingDocuments;
import uk.gain.agencygateway.requests.application.UploadingDocuments;
import uk.gain.agencygateway.requests.application.UploadingDocuments.Coming;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Uploaded;

/** A document from its first byte until it is kept, or nothing of it is. */
@Component
public class TakingDocuments {

    private final UploadingDocuments uploading;
    private final KeepingDocuments keeping;

    TakingDocuments(UploadingDocuments uploading, KeepingDocuments keeping) {
        this.uploading = uploading;
        this.keeping = keeping;
    }

    /** What is done with a document that came. */
    public interface Came<T> {

        /**
         * Decides.
         *
         * @param clear tells a repeat from another document
         * @param keep keeps it, when called
         */
        T decide(String clear, Supplier<Uploaded> keep);
    }

    /**
     * Waits for the whole body.
     *
     * @param announced asked once, when the first byte is here, or that there is none
     * @param came keeps it, or does not: then nothing is left of it
     * @param refused what is said when it did not come
     */
    public <T> T take(
            Party by,
            Supplier<Announced> announced,
            Flux<DataBuffer> body,
            Came<T> came,
            Function<Uploaded, T> refused) {
        return switch (DocumentBodies.read(
                body, bytes -> uploading.take(by, announced.get(), bytes))) {
            case Coming.Refused(Uploaded why) -> refused.apply(why);
            case Coming.Whole(Document document, String clear) -> kept(by, document, clear, came);
        };
    }

    private <T> T kept(Party by, Document document, String clear, Came<T> came) {
        boolean[] kept = {false};
        try {
            return came.decide(
                    clear,
                    () -> {
                        Uploaded uploaded = keeping.keep(by, document);
                        kept[0] = uploaded instanceof Document;
                        return uploaded;
                    });
        } catch (RuntimeException e) {
            kept[0] = false;
            throw e;
        } finally {
            if (!kept[0]) {
                keeping.discard(document);
            }
        }
    }
}
