package uk.gain.agencygateway.requests.model;

import java.util.UUID;

/**
 * Seals one document under the key of its request's answer, part by part; each part is bound to the
 * document and to its place in it.
 */
public non-sealed interface DocumentSeal extends DocumentSealing {

    /** Which key it is sealed with. */
    UUID keyId();

    /**
     * One part of it.
     *
     * @param number from 1, without gaps
     */
    byte[] seal(UUID document, int number, boolean last, byte[] part);

    byte[] seal(UUID document, FileName name);

    FileName openName(UUID document, byte[] sealed);
}
