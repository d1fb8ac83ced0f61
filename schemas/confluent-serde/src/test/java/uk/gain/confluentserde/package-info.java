/** What came along with Confluent's serializer, and what must not have. */
@NullMarked
package uk.gain.confluentserde;

import org.jspecify.annotations.NullMarked;
