/** What is held and charged, day by day: the charges of a subscription laid over its days and service periods. */
@NullMarked
package dev.holdfast.billing.held;

import org.jspecify.annotations.NullMarked;
