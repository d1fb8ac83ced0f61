/** What can be looked for, and the ports through which it is found. */
@NullMarked
package uk.gain.referralservice.finding.model;

import org.jspecify.annotations.NullMarked;
