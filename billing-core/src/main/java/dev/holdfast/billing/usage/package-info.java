/** What the host reports of use: quantities, single records and what they cost, what an allowance takes off. */
@NullMarked
package dev.holdfast.billing.usage;

import org.jspecify.annotations.NullMarked;
