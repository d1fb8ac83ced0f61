/** The auto-responder on a real database. */
@NullMarked
package uk.gain.autoresponder;

import org.jspecify.annotations.NullMarked;
