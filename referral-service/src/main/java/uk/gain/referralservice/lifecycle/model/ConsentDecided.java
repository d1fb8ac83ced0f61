package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.UUID;

/**
 * The originator allowed an act with an item of its content, or no longer does.
 *
 * @param event that said so
 * @param act in the originator's word, which may be newer than this version
 */
public record ConsentDecided(
        UUID event, RequestId request, UUID contentItem, String act, boolean allowed, Instant at) {}
