/** What a charge costs on its days: price levels, promotions, allowances, shared amounts, limits of what is spent. */
@NullMarked
package dev.holdfast.billing.pricing;

import org.jspecify.annotations.NullMarked;
