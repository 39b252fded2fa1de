/** What a customer holds: commands that are decided, events that happened, rejections that say what to do instead. */
@NullMarked
package dev.holdfast.billing.subscription;

import org.jspecify.annotations.NullMarked;
