/** The use cases of importing. Rows are raised and the place reached is kept in one transaction. */
@NullMarked
package uk.gain.referralservice.importing.application;

import org.jspecify.annotations.NullMarked;
