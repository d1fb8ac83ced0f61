/** The page on which an agency's officer sets what the directory says about the agency. */
@NullMarked
package uk.gain.agencygateway.directory.pages;

import org.jspecify.annotations.NullMarked;
