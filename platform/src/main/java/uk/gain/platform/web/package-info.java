/**
 * What the HTTP edges of every service share: pages of lists, the clock, the description of the
 * API.
 */
@NullMarked
package uk.gain.platform.web;

import org.jspecify.annotations.NullMarked;
