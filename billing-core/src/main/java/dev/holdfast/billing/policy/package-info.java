/** How a host bills: every choice that the calculation leaves open, as a value with a default. */
@NullMarked
package dev.holdfast.billing.policy;

import org.jspecify.annotations.NullMarked;
