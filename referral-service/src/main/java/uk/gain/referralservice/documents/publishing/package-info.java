/** Opens sealed parts while their key exists. */
@NullMarked
package uk.gain.referralservice.documents.publishing;

import org.jspecify.annotations.NullMarked;
