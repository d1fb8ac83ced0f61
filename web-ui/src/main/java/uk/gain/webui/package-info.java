/**
 * What the pages of every service share, switched on by being on the class path: sign-in, the page
 * chain, navigation, assets and problem pages. Knows no referral.
 */
@NullMarked
package uk.gain.webui;

import org.jspecify.annotations.NullMarked;
