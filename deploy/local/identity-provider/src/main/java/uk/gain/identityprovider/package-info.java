/**
 * An OpenID Connect provider with demo people for every role: authorization code with PKCE for
 * people, client credentials by certificate for agencies' systems. For demonstrations and tests; a
 * real exchange points at its own provider by settings.
 *
 * <p>Guaranteed: an access token names one audience's services, the holder's role and nothing that
 * identifies more than the subject and the display name; tokens outlive a restart, because the
 * signing key is kept.
 */
@NullMarked
package uk.gain.identityprovider;

import org.jspecify.annotations.NullMarked;
