/** Searches documents for malware with a scanner that runs elsewhere, or says that none does. */
@NullMarked
package uk.gain.agencygateway.requests.scanning;

import org.jspecify.annotations.NullMarked;
