/** The life of a unit's draft in plain Java, and the ports through which it is kept. */
@NullMarked
package uk.gain.referralservice.drafts.model;

import org.jspecify.annotations.NullMarked;
