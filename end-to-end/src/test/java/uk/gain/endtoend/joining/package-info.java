/** What an agency's developers are given: guide, sample clients, conformance kit. */
@NullMarked
package uk.gain.endtoend.joining;

import org.jspecify.annotations.NullMarked;
