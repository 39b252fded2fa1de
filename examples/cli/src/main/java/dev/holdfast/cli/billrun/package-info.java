/**
 * The bill run of made-up subscribers: who they are, what they are billed, what is expected of it, and how the three ways
 * of adding it up compare.
 */
@NullMarked
package dev.holdfast.cli.billrun;

import org.jspecify.annotations.NullMarked;
