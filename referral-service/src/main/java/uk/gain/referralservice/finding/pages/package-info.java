/** Lists, work lists and search in a browser. */
@NullMarked
package uk.gain.referralservice.finding.pages;

import org.jspecify.annotations.NullMarked;
