/** What the log shows to everybody (checkpoint and key), and its tiles for auditors. */
@NullMarked
package uk.gain.auditservice.log.web;

import org.jspecify.annotations.NullMarked;
