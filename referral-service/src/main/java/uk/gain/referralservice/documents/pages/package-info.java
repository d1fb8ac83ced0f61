/** Documents for a browser. */
@NullMarked
package uk.gain.referralservice.documents.pages;

import org.jspecify.annotations.NullMarked;
