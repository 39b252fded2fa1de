/** What is owed: charges laid over what was held, day by day, at the price that held. */
@NullMarked
package dev.holdfast.billing.accrual;

import org.jspecify.annotations.NullMarked;
