/** Documents of answers as they arrive, and what can be handed out of them. */
@NullMarked
package uk.gain.referralservice.documents.model;

import org.jspecify.annotations.NullMarked;
