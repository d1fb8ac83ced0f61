/**
 * Documents that agencies attach to items of their answers. They arrive sealed, in parts, on a
 * topic of their own, and are kept as they came. To download one is an export of its item: the
 * handling of the item decides, and the act is on record before the first byte leaves.
 */
@NullMarked
package uk.gain.referralservice.documents;

import org.jspecify.annotations.NullMarked;
