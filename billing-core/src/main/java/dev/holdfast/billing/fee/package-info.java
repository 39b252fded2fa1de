/** What is due once: activation, events, changes, bills, deposits, leaving before the end of a commitment. */
@NullMarked
package dev.holdfast.billing.fee;

import org.jspecify.annotations.NullMarked;
