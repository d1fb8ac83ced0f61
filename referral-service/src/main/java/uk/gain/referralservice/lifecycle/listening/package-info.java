/** What agencies say, from Avro into the model's words, once each and in order. */
@NullMarked
package uk.gain.referralservice.lifecycle.listening;

import org.jspecify.annotations.NullMarked;
