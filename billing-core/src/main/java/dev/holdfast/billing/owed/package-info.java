/** What is owed, as values: days of a service period at a price level, how they are taxed, and what is not calculated. */
@NullMarked
package dev.holdfast.billing.owed;

import org.jspecify.annotations.NullMarked;
