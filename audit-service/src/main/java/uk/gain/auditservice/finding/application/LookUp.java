package uk.gain.auditservice.finding.application;

import uk.gain.auditservice.finding.model.Purpose;
import uk.gain.platform.identity.Caller;

/**
 * Who looks, for which purpose, and how.
 *
 * @param source the API operation or page, as a pattern without values
 */
public record LookUp(Caller caller, Purpose purpose, String source) {}
