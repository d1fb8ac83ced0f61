/** Drafts as pages, for requesters and co-ordinators. */
@NullMarked
package uk.gain.referralservice.drafts.pages;

import org.jspecify.annotations.NullMarked;
