/**
 * How values become text and text becomes values, each said once: its key, its type, its default, its meaning.
 *
 * <p>From the same declaration come reading, writing, the JSON Schema and the reference page.
 */
@NullMarked
package dev.holdfast.interchange.codec;

import org.jspecify.annotations.NullMarked;
