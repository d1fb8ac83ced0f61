/** What is counted, and what of it may be published. */
@NullMarked
package uk.gain.referralservice.reporting.model;

import org.jspecify.annotations.NullMarked;
