/** Documents are kept as they arrive, and handed out as far as their item permits. */
@NullMarked
package uk.gain.referralservice.documents.application;

import org.jspecify.annotations.NullMarked;
