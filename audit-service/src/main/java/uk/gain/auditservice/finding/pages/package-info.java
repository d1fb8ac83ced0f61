/** The trail in a browser: the same look-ups as the API, each recorded with its purpose. */
@NullMarked
@NamedInterface("pages")
package uk.gain.auditservice.finding.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
