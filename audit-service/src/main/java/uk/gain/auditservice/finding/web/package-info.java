/** The auditors' API. */
@NullMarked
@NamedInterface("web")
package uk.gain.auditservice.finding.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
