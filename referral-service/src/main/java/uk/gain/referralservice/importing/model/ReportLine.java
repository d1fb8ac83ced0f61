package uk.gain.referralservice.importing.model;

import org.jspecify.annotations.Nullable;

/**
 * One line of an import's report: what is wrong with a row, or that it was raised before. Holds
 * nothing of what the row says.
 *
 * @param position where it stands in the report
 * @param line of the file, from 1
 * @param complaint absent for a repeat
 * @param reference under which a repeat was raised before; absent for a bad row
 */
public record ReportLine(
        long position, long line, @Nullable Complaint complaint, @Nullable String reference) {}
