/** The same money and the same states, computed day by day in the plainest way, to compare with. */
@NullMarked
package dev.holdfast.testkit.reference;

import org.jspecify.annotations.NullMarked;
