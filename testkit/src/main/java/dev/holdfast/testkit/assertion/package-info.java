/** Assertions that read as the business says it. */
@NullMarked
package dev.holdfast.testkit.assertion;

import org.jspecify.annotations.NullMarked;
