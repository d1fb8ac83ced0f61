/** Drafts in PostgreSQL: what identifies a subject is sealed. */
@NullMarked
package uk.gain.referralservice.drafts.store;

import org.jspecify.annotations.NullMarked;
