/** What is compared, and under which tokens. */
@NullMarked
package uk.gain.identifiers;

import org.jspecify.annotations.NullMarked;
