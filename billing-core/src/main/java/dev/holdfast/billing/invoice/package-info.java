/** What is billed: owed less billed already, as lines that explain themselves, with their totals. */
@NullMarked
package dev.holdfast.billing.invoice;

import org.jspecify.annotations.NullMarked;
