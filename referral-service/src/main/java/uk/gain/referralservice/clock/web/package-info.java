/** What a caller is told when a calendar is not known far enough. */
@NullMarked
package uk.gain.referralservice.clock.web;

import org.jspecify.annotations.NullMarked;
