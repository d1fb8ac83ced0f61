/** Auditors query a tamper-evident trail: every event and every access, sequenced into one log. */
@NullMarked
package uk.gain.auditservice;

import org.jspecify.annotations.NullMarked;
