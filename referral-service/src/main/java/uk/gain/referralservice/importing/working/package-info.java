/** Goes on with unfinished imports, one import at a time in the whole exchange. */
@NullMarked
package uk.gain.referralservice.importing.working;

import org.jspecify.annotations.NullMarked;
