/** A scenario played through: what came of each step, as values, as JSON and as a page. */
@NullMarked
package dev.holdfast.interchange.play;

import org.jspecify.annotations.NullMarked;
