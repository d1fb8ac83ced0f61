/** What rows come to. */
@NullMarked
package uk.gain.referralservice.importing.model;

import org.jspecify.annotations.NullMarked;
