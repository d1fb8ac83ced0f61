package uk.gain.agencygateway.requests.publishing;

import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.SealedContent;

/** Sealed content as the model and as the contract carry it: the same bytes. */
final class SealedRecords {

    private SealedRecords() {}

    static SealedContent of(uk.gain.contract.SealedContent sealed) {
        return new SealedContent(sealed.getKeyId(), sealed.getSchema$(), sealed.getCiphertext());
    }

    static uk.gain.contract.SealedContent of(SealedContent sealed) {
        return uk.gain.contract.SealedContent.newBuilder()
                .setKeyId(sealed.keyId())
                .setSchema$(sealed.schema())
                .setCiphertext(sealed.ciphertext())
                .build();
    }

    static uk.gain.contract.@Nullable SealedContent ofOptional(@Nullable SealedContent sealed) {
        return sealed == null ? null : of(sealed);
    }
}
