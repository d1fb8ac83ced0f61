/**
 * Who saw, disclosed, changed or was denied what. If the access cannot be recorded, the data is not
 * served.
 */
@NullMarked
package uk.gain.platform.access;

import org.jspecify.annotations.NullMarked;
