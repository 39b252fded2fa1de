/** What is said to people: sentences from codes and data, in the language that is asked for. */
@NullMarked
package dev.holdfast.billing.sentence;

import org.jspecify.annotations.NullMarked;
