/** What a change would cost before anybody signs: the bills of a history that has not happened. */
@NullMarked
package dev.holdfast.billing.quote;

import org.jspecify.annotations.NullMarked;
