/** Tests of how values become text. */
@NullMarked
package dev.holdfast.interchange.codec;

import org.jspecify.annotations.NullMarked;
