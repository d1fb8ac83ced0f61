/** The use cases of drafts: each one transaction. */
@NullMarked
package uk.gain.referralservice.drafts.application;

import org.jspecify.annotations.NullMarked;
