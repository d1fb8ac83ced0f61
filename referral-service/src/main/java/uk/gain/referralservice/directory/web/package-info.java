/** The directory over HTTP, and who the platform takes a caller to be. */
@NullMarked
package uk.gain.referralservice.directory.web;

import org.jspecify.annotations.NullMarked;
