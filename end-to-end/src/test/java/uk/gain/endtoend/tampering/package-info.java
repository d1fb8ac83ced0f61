/** What a person with every right on the database can do, and who notices. */
@NullMarked
package uk.gain.endtoend.tampering;

import org.jspecify.annotations.NullMarked;
