/**
 * The hammer: drives an exchange of its own over the public APIs, checks that nothing is lost,
 * doubled, reordered or unproven, and measures it beside the floor: the same durable rows and
 * records without HTTP, JSON, rules or encryption.
 */
@NullMarked
package uk.gain.hammer;

import org.jspecify.annotations.NullMarked;
