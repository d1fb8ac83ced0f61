/** De-confliction: who is taken for one, and who learns of whom. */
@NullMarked
package uk.gain.referralservice.deconfliction;

import org.jspecify.annotations.NullMarked;
