/** Text as trees: YAML and JSON read with the place of everything, and written again. */
@NullMarked
package dev.holdfast.interchange.text;

import org.jspecify.annotations.NullMarked;
