/** What a change would cost before anybody signs, and whether a promise agrees with it. */
@NullMarked
package dev.holdfast.billing.quote;

import org.jspecify.annotations.NullMarked;
