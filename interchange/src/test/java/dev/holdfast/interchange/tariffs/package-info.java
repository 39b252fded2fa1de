/** Tests that the example catalogues bring out what was published. */
@NullMarked
package dev.holdfast.interchange.tariffs;

import org.jspecify.annotations.NullMarked;
