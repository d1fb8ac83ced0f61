/** What a co-ordinator does with an item of an agency's answer, with nothing but a browser. */
@NullMarked
package uk.gain.referralservice.handling.pages;

import org.jspecify.annotations.NullMarked;
