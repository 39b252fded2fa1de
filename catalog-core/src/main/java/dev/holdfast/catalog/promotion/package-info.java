/** Reductions and extras that last for a while: what they give, to whom, for how long, and in which order they stack. */
@NullMarked
package dev.holdfast.catalog.promotion;

import org.jspecify.annotations.NullMarked;
