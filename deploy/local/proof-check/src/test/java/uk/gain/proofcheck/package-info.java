@NullMarked
package uk.gain.proofcheck;

import org.jspecify.annotations.NullMarked;
