/** What the tests of the feature share: drafts and facts to start from. */
@NullMarked
package uk.gain.referralservice.lifecycle;

import org.jspecify.annotations.NullMarked;
