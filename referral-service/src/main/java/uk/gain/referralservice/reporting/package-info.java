/**
 * Management information: how much was asked by whom of whom, how soon and how it was answered, and
 * what it was worth.
 *
 * <p>Every figure speaks of the referrals raised in a period (whole months, Europe/London) and of
 * their requests, as they stand when they are counted. A request is in exactly one of four groups:
 *
 * <pre>
 * queued      held back by the agency's capacity, not sent yet
 * answered    hit, no hit or refused, and the agency has not taken the answer back
 * unanswered  sent, and could still be answered; overdue when its limit has passed and its clock runs
 * ended       withdrawn, recalled, lapsed or undeliverable before an answer
 * </pre>
 *
 * <p>Hits, no hits and refusals are the answered. A hit whose content was refused stays a hit.
 * Times to the first answer run by the calendar from sending to the answer; the median is the time
 * within which half of the answered came, the 90th percentile nine tenths (nearest rank, a time
 * that occurred).
 */
@NullMarked
package uk.gain.referralservice.reporting;

import org.jspecify.annotations.NullMarked;
