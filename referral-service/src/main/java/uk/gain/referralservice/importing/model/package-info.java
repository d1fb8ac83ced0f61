/**
 * What a row must say, what comes of it, and where an import stands, in plain Java; and the ports
 * through which imports are kept, sealed and read.
 */
@NullMarked
package uk.gain.referralservice.importing.model;

import org.jspecify.annotations.NullMarked;
