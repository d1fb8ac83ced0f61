/** The pages as a browser without scripts gets them, on a real database and broker. */
@NullMarked
package uk.gain.referralservice.pages;

import org.jspecify.annotations.NullMarked;
