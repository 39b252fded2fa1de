/** What a YAML or JSON text says, read in two ways that must agree. */
@NullMarked
package dev.holdfast.interchange.text;

import org.jspecify.annotations.NullMarked;
