/** Importing over HTTP: first what all rows have in common, then the file. */
@NullMarked
package uk.gain.referralservice.importing.web;

import org.jspecify.annotations.NullMarked;
