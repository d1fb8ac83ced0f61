/** Seals uploads and what is said about them, and records who gave them. */
@NullMarked
package uk.gain.referralservice.importing.publishing;

import org.jspecify.annotations.NullMarked;
