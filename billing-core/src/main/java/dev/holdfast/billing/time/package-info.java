/** Days, ranges of days, values that change over time, service periods, and how much of a period some days are. */
@NullMarked
package dev.holdfast.billing.time;

import org.jspecify.annotations.NullMarked;
