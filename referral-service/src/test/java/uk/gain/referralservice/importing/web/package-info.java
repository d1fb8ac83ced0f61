/** What is told about files. */
@NullMarked
package uk.gain.referralservice.importing.web;

import org.jspecify.annotations.NullMarked;
