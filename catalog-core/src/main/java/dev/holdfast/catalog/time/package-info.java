/** Lengths and windows of calendar time, as tariffs state them. Counting with them is billing's business. */
@NullMarked
package dev.holdfast.catalog.time;

import org.jspecify.annotations.NullMarked;
