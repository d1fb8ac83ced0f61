/** The topic document-parts, from Avro into the model's words, once each and in order. */
@NullMarked
package uk.gain.referralservice.documents.listening;

import org.jspecify.annotations.NullMarked;
