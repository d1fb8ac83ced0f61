/** When an e-mail is due, and what it may say: plain Java. */
@NullMarked
package uk.gain.agencygateway.nudging.model;

import org.jspecify.annotations.NullMarked;
