/** Figures over HTTP, as JSON and CSV. */
@NullMarked
package uk.gain.referralservice.reporting.web;

import org.jspecify.annotations.NullMarked;
