/** Lists, work lists and search over HTTP. */
@NullMarked
package uk.gain.referralservice.finding.web;

import org.jspecify.annotations.NullMarked;
