/** Challenges over HTTP: which are open, and answering them. */
@NullMarked
package uk.gain.platform.challenges.web;

import org.jspecify.annotations.NullMarked;
