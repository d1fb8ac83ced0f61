/**
 * How well de-confliction finds what it should: on generated people, whose names, dates and numbers
 * are written as differently as two officers would.
 */
@NullMarked
package uk.gain.referralservice.deconfliction.indexing;

import org.jspecify.annotations.NullMarked;
