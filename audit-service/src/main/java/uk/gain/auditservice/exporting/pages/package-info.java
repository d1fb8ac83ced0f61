/** An auditor says what to export, how, and for which purpose, and is handed the file. */
@NullMarked
package uk.gain.auditservice.exporting.pages;

import org.jspecify.annotations.NullMarked;
