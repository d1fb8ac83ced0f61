/** Who can be asked for what, and who may ask: agencies, regional units and their people. */
@NullMarked
package uk.gain.referralservice.directory;

import org.jspecify.annotations.NullMarked;
