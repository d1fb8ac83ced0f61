/** The directory as pages: who can be asked, and for what. */
@NullMarked
package uk.gain.referralservice.directory.pages;

import org.jspecify.annotations.NullMarked;
