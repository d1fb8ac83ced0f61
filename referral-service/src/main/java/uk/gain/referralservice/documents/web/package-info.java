/** Documents over HTTP, part by part. */
@NullMarked
package uk.gain.referralservice.documents.web;

import org.jspecify.annotations.NullMarked;
