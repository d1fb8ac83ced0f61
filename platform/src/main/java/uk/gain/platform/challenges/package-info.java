/**
 * Random challenge: a share of the consultations of content by persons must state a justification
 * before anything is shown. Who is asked, is asked until they answer; what they say is kept sealed
 * here, and the record says that they were asked, and which reason they gave.
 */
@NullMarked
package uk.gain.platform.challenges;

import org.jspecify.annotations.NullMarked;
