/** The national list: many nominals imported in one run, killed halfway, repeated, and counted. */
@NullMarked
package uk.gain.exchange.nationallist;

import org.jspecify.annotations.NullMarked;
