/** Tests of the real tariffs among the examples. */
@NullMarked
package dev.holdfast.interchange.tariffs;

import org.jspecify.annotations.NullMarked;
