package uk.gain.referralservice.lifecycle.model;

import java.util.UUID;

/**
 * A document that an agency attached to an item of its answer; its name is personal data, and never
 * printed.
 *
 * @param size bytes
 * @param sha256 of its sealed bytes, in hexadecimal
 * @param scan what a search for malware said, in the agency's side's word
 */
public record AttachedDocument(
        UUID id, String fileName, String mediaType, long size, String sha256, String scan) {

    /** How it stands with the bytes, which travel by themselves. */
    public enum State {
        /** Not every part of it is here yet. */
        ON_ITS_WAY,
        HERE,
        /** What arrived is not what the answer names. */
        DAMAGED
    }

    @Override
    public String toString() {
        return "AttachedDocument[" + id + "]";
    }
}
