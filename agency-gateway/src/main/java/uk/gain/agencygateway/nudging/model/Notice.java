package uk.gain.agencygateway.nudging.model;

import java.time.Instant;

/**
 * Everything that an e-mail says.
 *
 * @param agency its code in the directory
 * @param waiting how many requests wait, at least 1
 * @param mostUrgent URGENT, PRIORITY or ROUTINE
 * @param nearestLimit by when the first of them is to be answered
 */
public record Notice(String agency, int waiting, String mostUrgent, Instant nearestLimit) {}
