/** The operator's view of parked records: where they are and why, never what is in them. */
@NullMarked
package uk.gain.platform.inbox.web;

import org.jspecify.annotations.NullMarked;
