/** The rules, without Spring. */
@NullMarked
package uk.gain.referralservice.lifecycle.model;

import org.jspecify.annotations.NullMarked;
