/** Reads the files an empty directory is filled from, at start, before anybody is served. */
@NullMarked
package uk.gain.referralservice.directory.seeding;

import org.jspecify.annotations.NullMarked;
