/** Operations over HTTP. */
@NullMarked
package uk.gain.referralservice.operations.web;

import org.jspecify.annotations.NullMarked;
