/** What co-ordinators do with agencies' content, each in its transaction. */
@NullMarked
package uk.gain.referralservice.handling.application;

import org.jspecify.annotations.NullMarked;
