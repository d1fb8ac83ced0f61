/** The auditors' API. */
@NullMarked
package uk.gain.auditservice.finding.web;

import org.jspecify.annotations.NullMarked;
