/** The same invoices made by several contenders: this library, the leanest loop that could make them, and a peer. */
@NullMarked
package dev.holdfast.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
