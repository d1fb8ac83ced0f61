/** What an agency may set about itself. */
@NullMarked
package uk.gain.agencygateway.directory.model;

import org.jspecify.annotations.NullMarked;
