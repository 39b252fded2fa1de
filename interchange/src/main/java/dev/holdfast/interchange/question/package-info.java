/** What a scenario asks without a bill: periods, ratios, roundings, prices, taxes. */
@NullMarked
package dev.holdfast.interchange.question;

import org.jspecify.annotations.NullMarked;
