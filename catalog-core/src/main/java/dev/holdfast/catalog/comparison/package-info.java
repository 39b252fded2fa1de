/** How one description of what is sold differs from another: what came, what went, what changed. */
@NullMarked
package dev.holdfast.catalog.comparison;

import org.jspecify.annotations.NullMarked;
