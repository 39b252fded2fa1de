/** The peer: the invoice generator of Kill Bill, called in process. */
@NullMarked
package dev.holdfast.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
