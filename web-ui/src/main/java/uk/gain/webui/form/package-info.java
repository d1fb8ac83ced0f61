/** What a person entered, and what was wrong with it, in the order of the page. */
@NullMarked
package uk.gain.webui.form;

import org.jspecify.annotations.NullMarked;
