/** What the exchange is for, from beginning to end. */
@NullMarked
package uk.gain.endtoend.journeys;

import org.jspecify.annotations.NullMarked;
