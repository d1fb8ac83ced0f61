/**
 * Reads rows out of an upload, from its beginning or from any place where a row begins. Whatever
 * the file holds, the memory it takes is bounded.
 */
@NullMarked
package uk.gain.referralservice.importing.reading;

import org.jspecify.annotations.NullMarked;
