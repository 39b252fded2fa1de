/** The tax on amounts that were billed, by category and rate. */
@NullMarked
package dev.holdfast.billing.tax;

import org.jspecify.annotations.NullMarked;
