/** The use cases of the directory: each one transaction. */
@NullMarked
package uk.gain.referralservice.directory.application;

import org.jspecify.annotations.NullMarked;
