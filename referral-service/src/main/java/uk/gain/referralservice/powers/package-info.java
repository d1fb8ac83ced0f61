/**
 * The legal gateways as rule data: which power permits which disclosure, in which version, and
 * since when. Nothing here is personal data.
 *
 * <p>A rule is never edited: a change is a new version, and every version stays, because each
 * request keeps the id and the version of the rule it was made under.
 */
@NullMarked
package uk.gain.referralservice.powers;

import org.jspecify.annotations.NullMarked;
