/** Auditors take time stamps away. */
@NullMarked
package uk.gain.auditservice.stamping.web;

import org.jspecify.annotations.NullMarked;
