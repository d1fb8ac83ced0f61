/** Auditors and operators read alarms and checks; auditors acknowledge. */
@NullMarked
package uk.gain.auditservice.alarms.web;

import org.jspecify.annotations.NullMarked;
