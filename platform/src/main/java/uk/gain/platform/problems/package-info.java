/**
 * Every refusal and failure over HTTP is an RFC 9457 problem with a stable type. A failure of ours
 * never tells what failed inside.
 */
@NullMarked
package uk.gain.platform.problems;

import org.jspecify.annotations.NullMarked;
